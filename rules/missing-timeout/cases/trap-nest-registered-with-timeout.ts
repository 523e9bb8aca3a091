// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
import { HttpModule, HttpService } from '@nestjs/axios';
import { Injectable, Module } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

const options = { timeout: Number(process.env.RATES_TIMEOUT_MS ?? 5_000) };

@Injectable()
export class Rates {
	constructor(private readonly http: HttpService) {}
	latest = () => firstValueFrom(this.http.get('https://rates.example.com/latest'));
	raw = () => this.http.axiosRef('https://rates.example.com/raw');
}

@Module({ imports: [HttpModule.register(options)], providers: [Rates] })
export class RatesModule {}
