// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
import { HttpModule, HttpService } from '@nestjs/axios';
import { guard } from '@acme/resilience';
import { Injectable, Module, OnModuleDestroy } from '@nestjs/common';
import { firstValueFrom, type MonoTypeOperatorFunction, Observable, race, Subject, type Subscription, takeUntil, timer } from 'rxjs';

const RATES = 'https://rates.example.com';
const own = <T>(): MonoTypeOperatorFunction<T> => (source) => new Observable<T>((s) => source.subscribe(s));
const inTime = <T>(source: Observable<T>, ...operators: []) => source.pipe(...operators);

@Injectable()
export class Rates implements OnModuleDestroy {
	private readonly stop$ = new Subject<void>();
	private pending?: Subscription;
	readonly latest$: Observable<unknown>;

	constructor(private readonly http: HttpService) {
		this.latest$ = this.http.get(RATES);
	}

	unseen = () => firstValueFrom(this.http.get(RATES).pipe(guard()));
	//                                      ^^^ guard deadline=unknown: …operator that is not followed…
	ofOnesOwn = () => firstValueFrom(this.http.get(RATES).pipe(own()));
	//                                         ^^^ guard deadline=unknown
	stopped = () => firstValueFrom(this.http.get(RATES).pipe(takeUntil(timer(5_000))));
	//                                       ^^^ guard deadline=unknown
	raced = () => firstValueFrom(race(this.http.get(RATES), timer(5_000)));
	//                                          ^^^ guard deadline=unknown
	spread = () => firstValueFrom(inTime(this.http.get(RATES)));
	chosen = (quick: boolean) => firstValueFrom((quick ? this.http.head(RATES) : this.http.get(RATES)).pipe(takeUntil(this.stop$)));

	start(): void {
		this.pending = this.http.get(RATES).subscribe();
		//                       ^^^ guard deadline=unknown: …unsubscribed from
		setTimeout(() => this.pending?.unsubscribe(), 5_000);
	}

	onModuleDestroy(): void {
		this.stop$.next();
	}
}

@Module({ imports: [HttpModule], providers: [Rates] })
export class RatesModule {}
