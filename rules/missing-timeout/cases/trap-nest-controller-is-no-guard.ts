// package: {"dependencies":{"@nestjs/common":"^10.0.0","axios":"^1.7.0"}}
import { Controller, Get, Injectable, Param, UseGuards } from '@nestjs/common';
import axios from 'axios';
import { AuthGuard } from './auth.guard';

@Injectable()
export class Stock {
	of = (sku: string) => axios.get(`https://stock.example.com/${sku}`);
	//                          ^^^ missing-timeout: …
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	of = (sku: string) => axios.get(`https://stock.example.com/${sku}`, {
	//+		timeout: 10_000,
	//+	});
}

@Controller('stock')
@UseGuards(AuthGuard)
export class StockController {
	constructor(private readonly stock: Stock) {}

	@Get(':sku')
	async one(@Param('sku') sku: string) {
		await axios.post('https://audit.example.com', { sku });
		//          ^^^^ missing-timeout: …
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		await axios.post('https://audit.example.com', { sku }, { timeout: 10_000 });
		return (await this.stock.of(sku)).data;
	}
}
