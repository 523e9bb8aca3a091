// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
import { HttpModule, HttpService } from '@nestjs/axios';
import { type CanActivate, Injectable, Module } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

// No module lists a guard: it is made where a controller names it.
@Injectable()
export class TokenGuard implements CanActivate {
	constructor(private readonly http: HttpService) {}

	async canActivate(): Promise<boolean> {
		const { data } = await firstValueFrom(this.http.get('https://auth.example.com/ok'));
		//                                              ^^^ missing-timeout: `this.http.get` to auth.example.com has no deadline: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or put `timeout(10_000)` of rxjs into its `pipe`.
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		const { data } = await firstValueFrom(this.http.get('https://auth.example.com/ok', {
		//+			timeout: 10_000,
		//+		}));
		return data;
	}
}

@Module({ imports: [HttpModule.register({ maxRedirects: 1 })] })
export class RatesModule {}

@Module({ imports: [HttpModule] })
export class StockModule {}
