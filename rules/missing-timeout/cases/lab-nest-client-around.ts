// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
// tsconfig: {"compilerOptions":{"experimentalDecorators":true,"strict":true,"module":"commonjs","target":"es2022"}}
// lab: silent, stall
import { HttpModule, HttpService } from '@nestjs/axios';
import { type DynamicModule, type FactoryProvider, Injectable, Module, type Type, type ValueProvider } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
class Items {
	constructor(private readonly http: HttpService) {}

	load(target: string) {
		return firstValueFrom(this.http.get(`${target}/items`));
		//                              ^^^ call
	}
	add(target: string, name: string) {
		return firstValueFrom(this.http.post(`${target}/items`, { name }));
		//                              ^^^^ call
	}
}

const as = (caller: string) => ({ headers: { 'x-caller': caller } });

@Module({ imports: [HttpModule.register(as('lab'))], providers: [Items] })
//                             ^^^^^^^^ missing-timeout: This HttpService client (`HttpModule.register`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its options.
// fix unsafe: Set `timeout: 10_000` on this HttpService client
//+@Module({ imports: [HttpModule.register({ ...as('lab'), timeout: 10_000 })], providers: [Items] })
export class AppModule {}

type Made = ValueProvider | FactoryProvider;

/** As much of Nest's container as a class with an HttpService needs. */
async function items(): Promise<Items> {
	const [http] = Reflect.getMetadata('imports', AppModule) as (DynamicModule | Type)[];
	const providers = ('module' in http! ? http.providers : Reflect.getMetadata('providers', http!)) as Made[];
	const valueOf = async (token: unknown): Promise<any> => {
		const made = providers.find(({ provide }) => provide === token)!;
		if (!('useFactory' in made)) return made.useValue;
		return made.useFactory(...(await Promise.all((made.inject ?? []).map(valueOf))));
	};
	return Reflect.construct(Items, [new HttpService(await valueOf('AXIOS_INSTANCE_TOKEN'))]);
}

export const run = async (target: string) => (await items()).load(target);
