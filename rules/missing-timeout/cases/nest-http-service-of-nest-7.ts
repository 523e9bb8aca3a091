// package: {"dependencies":{"@nestjs/common":"^7.6.0","axios":"^0.21.0","rxjs":"^6.6.0"}}
import { HttpModule, HttpService, Injectable, Module } from '@nestjs/common';

@Injectable()
export class Rates {
	constructor(private readonly http: HttpService) {}

	latest() {
		return this.http.get('https://rates.example.com/latest').toPromise();
		//               ^^^ call
	}
}

@Module({ imports: [HttpModule], providers: [Rates] })
//                  ^^^^^^^^^^ missing-timeout: This HttpService client (`HttpModule`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Give it options: `HttpModule.register({ timeout: 10_000 })`.
// fix unsafe: Register it with `timeout: 10_000`
//+@Module({ imports: [HttpModule.register({ timeout: 10_000 })], providers: [Rates] })
// fix unsafe: Set `timeout: 10_000` on this call
//+		return this.http.get('https://rates.example.com/latest', {
//+			timeout: 10_000,
//+		}).toPromise();
export class RatesModule {}
