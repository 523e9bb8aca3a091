// package: {"dependencies":{"axios":"^1.7.0","@nestjs/common":"^10.0.0","@nestjs/schedule":"^4.0.0"}}
import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import axios from 'axios';
import { Timeout } from '@acme/decorators';

@Injectable()
export class Rates {
	@Timeout(5_000)
	async latest() {
		return (await axios.get('https://rates.example.com/latest')).data;
	}

	@Cron('0 * * * *')
	async refresh() {
		return (await axios.get('https://rates.example.com/all')).data;
		//                  ^^^ missing-timeout: …
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		return (await axios.get('https://rates.example.com/all', {
		//+			timeout: 10_000,
		//+		})).data;
	}
}
