import { Injectable } from '@nestjs/common';
import { HttpService } from './http.service';

@Injectable()
export class StockService {
	constructor(private readonly http: HttpService) {}
	all = () => this.http.get('https://stock.example.com');
}
