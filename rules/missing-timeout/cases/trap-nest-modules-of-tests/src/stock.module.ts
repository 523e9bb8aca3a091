import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { StockService } from './stock.service';

@Module({ imports: [HttpModule.register({ timeout: 3_000 })], providers: [StockService] })
export class StockModule {}
