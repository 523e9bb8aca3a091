import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { BaseClient } from './base.client';

@Injectable()
export class PricesClient extends BaseClient {
	protected readonly baseURL = 'https://prices.example.com';
	constructor(http: HttpService) {
		super(http);
	}

	all = () => this.load<number[]>('/all');
	drop = (id: string) => this.http.delete(`${this.baseURL}/${id}`).subscribe();
}
