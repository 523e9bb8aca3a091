// package: {"dependencies":{"axios":"^1.7.0","@nestjs/common":"^10.0.0"}}
import { Inject, Injectable, Module } from '@nestjs/common';
import axios, { type AxiosInstance } from 'axios';

@Injectable()
class Rates {
	constructor(@Inject('RATES_HTTP') private readonly http: AxiosInstance) {}

	latest() {
		return this.http.get('/latest');
	}
}

@Module({
	providers: [
		{ provide: 'RATES_HTTP', useFactory: () => axios.create({ baseURL: 'https://rates.example.com', timeout: 5_000 }) },
		Rates,
	],
	exports: [Rates],
})
export class RatesModule {}
