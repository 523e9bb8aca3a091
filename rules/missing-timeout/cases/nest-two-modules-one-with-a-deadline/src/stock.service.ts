import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class StockService {
	constructor(private readonly http: HttpService) {}

	all() {
		return firstValueFrom(this.http.get('https://stock.example.com/all'));
		//                              ^^^ call
	}
}
