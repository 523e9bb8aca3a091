// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
import { HttpModule, HttpService } from '@nestjs/axios';
import { Injectable, Module } from '@nestjs/common';
import { firstValueFrom, forkJoin, lastValueFrom, map, of, pipe, retry, switchMap, throwError, timeout, timeoutWith } from 'rxjs';
import * as ops from 'rxjs/operators';

const RATES = 'https://rates.example.com';
const PATIENCE = 5_000;
const guarded = <T>() => pipe(timeout<T, T>({ first: PATIENCE }), retry<T>(2));
const inTime = timeout(PATIENCE);

@Injectable()
export class Rates {
	constructor(private readonly http: HttpService) {}

	direct = () => firstValueFrom(this.http.get(RATES).pipe(timeout(5_000)));
	//                                      ^^^ guard deadline=present kind=total 5000ms: …ends it
	each = () => firstValueFrom(this.http.get(RATES).pipe(map(({ data }) => data), timeout({ each: 2_000 })));
	//                                    ^^^ guard deadline=present kind=total 2000ms
	older = () => this.http.get(RATES).pipe(timeoutWith(3_000, throwError(() => new Error('late')))).toPromise();
	//                      ^^^ guard deadline=present kind=total 3000ms
	composed = () => lastValueFrom(this.http.get(RATES).pipe(guarded()));
	//                                       ^^^ guard deadline=present kind=total 5000ms
	kept = () => lastValueFrom(this.http.get(RATES).pipe(inTime));
	//                                   ^^^ guard deadline=present kind=total 5000ms
	namespaced = () => lastValueFrom(this.http.get(RATES).pipe(ops.timeout(PATIENCE)));
	//                                         ^^^ guard deadline=present kind=total 5000ms
	both = () => firstValueFrom(forkJoin([this.http.get(RATES), this.http.post(RATES, {})]).pipe(timeout(PATIENCE)));
	//                                                                    ^^^^ guard deadline=present kind=policy 5000ms
	named = () => firstValueFrom(forkJoin({ a: this.http.get(RATES), b: this.http.head(RATES) }).pipe(timeout(PATIENCE)));
	//                                                   ^^^ guard deadline=present kind=policy 5000ms
	inner = () => firstValueFrom(of(1).pipe(switchMap((n) => this.http.get(`${RATES}/${n}`)), timeout(PATIENCE)));
	//                                                                 ^^^ guard deadline=present

	later(currency: string) {
		const rate$ = this.http.get(`${RATES}/${currency}`);
		const mapped$ = rate$.pipe(map(({ data }) => data));
		return firstValueFrom(mapped$.pipe(timeout(PATIENCE)));
	}

	latest() {
		return this.http.get(RATES).pipe(map(({ data }) => data));
		//               ^^^ guard deadline=present kind=total 5000ms
	}
}

@Injectable()
export class Prices {
	constructor(private readonly rates: Rates) {}
	latest = () => firstValueFrom(this.rates.latest().pipe(timeout(PATIENCE)));
}

@Module({ imports: [HttpModule], providers: [Rates, Prices] })
export class RatesModule {}
