// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
import { HttpModule, HttpService } from '@nestjs/axios';
import { Injectable, Module } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class Rates {
	constructor(private readonly http: HttpService) {}

	latest() {
		return firstValueFrom(this.http.get('https://rates.example.com/latest'));
		//                              ^^^ call missing-timeout#1
	}
}

@Module({ imports: [HttpModule.register({ timeout: 0 })], providers: [Rates] })
//                             ^^^^^^^^ missing-timeout: This HttpService client (`HttpModule.register`) sets no deadline for its calls (`timeout: 0` means none): when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its options.
// fix unsafe: Set `timeout: 10_000` on this HttpService client
//+@Module({ imports: [HttpModule.register({ timeout: 10_000 })], providers: [Rates] })
// fix unsafe: Set `timeout: 10_000` on this call
//+		return firstValueFrom(this.http.get('https://rates.example.com/latest', {
//+			timeout: 10_000,
//+		}));
export class RatesModule {}

@Injectable()
export class Stock {
	constructor(private readonly http: HttpService) {}

	all() {
		return firstValueFrom(this.http.get('https://stock.example.com/all', { timeout: 0 }));
		//                              ^^^ missing-timeout: `this.http.get` to stock.example.com has no deadline (`timeout: 0` means none): when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or put `timeout(10_000)` of rxjs into its `pipe`.
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		return firstValueFrom(this.http.get('https://stock.example.com/all', { timeout: 10_000 }));
	}

	one(id: string) {
		return firstValueFrom(this.http.get(`https://stock.example.com/${id}`));
	}
}

@Module({ imports: [HttpModule.register({ timeout: 5_000 })], providers: [Stock] })
export class StockModule {}
