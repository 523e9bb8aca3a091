import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class PricesService {
	constructor(private readonly http: HttpService) {}

	all() {
		return firstValueFrom(this.http.get('https://prices.example.com/all'));
	}
}
