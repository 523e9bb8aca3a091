import { HttpModule, HttpService } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { StockService } from './stock.service';

@Module({ imports: [HttpModule], providers: [StockService] })
class BareModule {}

describe('StockService', () => {
	it('loads', async () => {
		const module = await Test.createTestingModule({ imports: [HttpModule, BareModule], providers: [StockService] }).compile();
		await module.get(StockService).all();
		await new StockService(new HttpService()).all();
	});
});
