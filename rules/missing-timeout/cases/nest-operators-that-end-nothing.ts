// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
import { HttpModule, HttpService } from '@nestjs/axios';
import { Injectable, Module } from '@nestjs/common';
import { catchError, firstValueFrom, forkJoin, map, of, retry, switchMap, tap } from 'rxjs';

@Injectable()
export class Rates {
	constructor(private readonly http: HttpService) {}

	latest() {
		const latest$ = this.http.get('https://rates.example.com/latest').pipe(
		//                        ^^^ call
			retry({ count: 2, delay: 200 }),
			tap(() => console.log('got it')),
			map(({ data }) => data),
			catchError(() => of(undefined)),
		);
		return firstValueFrom(latest$);
	}

	both() {
		return firstValueFrom(
			forkJoin([this.http.get('https://a.example.com'), this.http.get('https://b.example.com', { timeout: 500 })]),
			//                  ^^^ call
		);
	}

	then() {
		return firstValueFrom(
			of('EUR').pipe(switchMap((currency) => this.http.get(`https://rates.example.com/${currency}`))),
			//                                               ^^^ call
		);
	}

	send(event: object): void {
		this.http.post('https://audit.example.com', event).subscribe({ error: console.error });
		//        ^^^^ call
	}
}

@Module({ imports: [HttpModule], providers: [Rates] })
//                  ^^^^^^^^^^ missing-timeout: This HttpService client (`HttpModule`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Give it options: `HttpModule.register({ timeout: 10_000 })`.
// fix unsafe: Register it with `timeout: 10_000`
//+@Module({ imports: [HttpModule.register({ timeout: 10_000 })], providers: [Rates] })
export class RatesModule {}
