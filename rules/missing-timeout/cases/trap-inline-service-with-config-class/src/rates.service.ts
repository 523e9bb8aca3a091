import { Injectable } from '@nestjs/common';
import axios from 'axios';
import { HttpConfig } from './http.config';

@Injectable()
export class RatesService {
	constructor(private readonly http: HttpConfig) {}

	latest = () => axios.get('https://rates.example.com/latest', { timeout: this.http.timeout });
	history = () => axios.get('https://rates.example.com/history', this.http.request());
}
