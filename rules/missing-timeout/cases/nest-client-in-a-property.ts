// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
import { HttpModule, HttpService as Http } from '@nestjs/axios';
import { Inject, Injectable, Module } from '@nestjs/common';
import { lastValueFrom } from 'rxjs';
import { map, retry } from 'rxjs/operators';

const load = (http: Http, path: string) => lastValueFrom(http.get(`https://rates.example.com${path}`));
//                                                            ^^^ call

@Injectable()
export class Rates {
	@Inject() private readonly http: Http;

	latest() {
		return lastValueFrom(
			this.http.get('https://rates.example.com/latest').pipe(
			//        ^^^ call
				retry(2),
				map(({ data }) => data),
			),
		);
	}

	old = () => load(this.http, '/old');
	//          ^^^^ call
}

@Module({ imports: [HttpModule.register({ maxBodyLength: 1_000 })], providers: [Rates] })
//                             ^^^^^^^^ missing-timeout: This HttpService client (`HttpModule.register`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its options.
// fix unsafe: Set `timeout: 10_000` on this HttpService client
//+@Module({ imports: [HttpModule.register({ maxBodyLength: 1_000, timeout: 10_000 })], providers: [Rates] })
export class RatesModule {}
