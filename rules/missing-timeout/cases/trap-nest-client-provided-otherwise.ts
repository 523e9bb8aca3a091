// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
import { HttpModule, HttpService } from '@nestjs/axios';
import { Injectable, Module } from '@nestjs/common';
import { AcmeHttpModule } from '@acme/nest';
import axios from 'axios';
import { firstValueFrom } from 'rxjs';
import { modules } from './modules';

@Injectable()
export class Rates {
	constructor(private readonly http: HttpService) {}
	latest = () => firstValueFrom(this.http.get('https://rates.example.com/latest'));
	//                                      ^^^ guard deadline=unknown
}

@Module({
	imports: [HttpModule],
	providers: [Rates, { provide: HttpService, useValue: new HttpService(axios.create({ timeout: 900 })) }],
})
export class RatesModule {}

@Injectable()
export class Stock {
	constructor(private readonly http: HttpService) {}
	all = () => firstValueFrom(this.http.get('https://stock.example.com/all'));
	//                                   ^^^ guard deadline=unknown
}

@Module({ imports: [AcmeHttpModule], providers: [Stock] })
export class StockModule {}

@Injectable()
export class Orders {
	constructor(private readonly http: HttpService) {}
	all = () => firstValueFrom(this.http.get('https://orders.example.com/all'));
	//                                   ^^^ guard deadline=unknown
}

@Module({ imports: [...modules], providers: [Orders] })
export class OrdersModule {}
