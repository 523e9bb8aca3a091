// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
import { HttpModule, HttpService } from '@nestjs/axios';
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class Rates implements OnModuleInit {
	constructor(private readonly http: HttpService) {}

	onModuleInit(): void {
		this.http.axiosRef.defaults.timeout = 5_000;
	}

	latest = () => firstValueFrom(this.http.get('https://rates.example.com/latest'));
	//                                      ^^^ guard deadline=present
}

@Module({ imports: [HttpModule.register({ maxRedirects: 1 })], providers: [Rates] })
export class RatesModule {}

@Injectable()
export class Stock {
	constructor(private readonly http: HttpService) {
		this.http.axiosRef.interceptors.request.use((config) => {
			config.timeout ??= 5_000;
			return config;
		});
	}

	all = () => firstValueFrom(this.http.get('https://stock.example.com/all'));
	//                                   ^^^ guard deadline=present: set by an interceptor
}

@Injectable()
export class Orders {
	constructor(private readonly http: HttpService) {}
	all = () => this.http.axiosRef.get('https://orders.example.com/all');
}

@Module({ imports: [HttpModule.register({ headers: { 'x-from': 'stock' } })], providers: [Stock, Orders] })
export class StockModule {}
