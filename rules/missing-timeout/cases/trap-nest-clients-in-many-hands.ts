// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","@nestjs/config":"^4.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
import { HttpModule, HttpService } from '@nestjs/axios';
import { Inject, Injectable, Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import type { AxiosRequestConfig } from 'axios';
import { defer, firstValueFrom, type Observable, timeout } from 'rxjs';

const DEFAULTS: AxiosRequestConfig = { timeout: 2_000, maxRedirects: 0 };

@Injectable()
export class Wrapper {
	constructor(@Inject(HttpService) private readonly http: HttpService) {}

	get = <T>(url: string, config?: AxiosRequestConfig) => firstValueFrom(this.http.get<T>(url, { ...DEFAULTS, ...config }));
	//                                                                              ^^^ guard deadline=unknown
	post = (url: string, body: unknown) => this.inTime(this.http.post(url, body));
	//                                                           ^^^^ guard deadline=present kind=policy 4000ms
	put = (url: string, body: unknown) => this.later(() => this.http.put(url, body));
	//                                                               ^^^ guard deadline=present kind=policy 3000ms

	private inTime<T>(source: Observable<T>): Promise<T> {
		return firstValueFrom(source.pipe(timeout(4_000)));
	}
	private later<T>(make: () => Observable<T>): Promise<T> {
		return firstValueFrom(defer(make).pipe(timeout(3_000)));
	}
}

@Injectable()
export class Patient {
	private readonly patience: number;

	constructor(
		private readonly http: HttpService,
		private readonly config: ConfigService,
	) {
		this.patience = this.config.getOrThrow<number>('PATIENCE_MS');
	}

	one = (url: string) => firstValueFrom(this.http.get(url).pipe(timeout(this.patience)));
	//                                              ^^^ guard deadline=present kind=total
	two = (url: string) => firstValueFrom(this.http.get(url).pipe(timeout(this.config.get('PATIENCE_MS', 900))));
	//                                              ^^^ guard deadline=present kind=total
	three = (url: string, ms: number) => firstValueFrom(this.http.get(url).pipe(timeout(ms)));
	//                                                            ^^^ guard deadline=unknown

	four(url: string, signal: AbortSignal) {
		const { axiosRef } = this.http;
		return axiosRef.get(url, { signal });
		//              ^^^ guard deadline=unknown
	}
}

/** Made by a function of the module's: whose client it gets, is not followed. */
export class Made {
	constructor(private readonly http: HttpService) {}
	all = () => firstValueFrom(this.http.get('https://made.example.com'));
	//                                   ^^^ guard deadline=unknown
}

@Module({
	imports: [HttpModule],
	providers: [
		Wrapper,
		Patient,
		{ provide: Made, useFactory: (http: HttpService) => new Made(http), inject: [HttpService] },
	],
})
export class ManyModule {}
