import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { BaseClient } from './base.client';

@Injectable()
export class StockClient extends BaseClient {
	protected readonly baseURL = 'https://stock.example.com';
	constructor(http: HttpService) {
		super(http);
	}

	all = () => this.load<string[]>('/all');
	drop = (id: string) => this.http.delete(`${this.baseURL}/${id}`).subscribe();
}
