// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
import { HttpModule, HttpService } from '@nestjs/axios';
import { Injectable, Module } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class Rates {
	constructor(private readonly http: HttpService) {}
	latest = () => firstValueFrom(this.http.get('https://rates.example.com/latest'));
	//                                      ^^^ guard deadline=unknown: which of several registrations…
}

@Module({ imports: [HttpModule, HttpModule.register({ timeout: 1_000 })], providers: [Rates] })
export class RatesModule {}
