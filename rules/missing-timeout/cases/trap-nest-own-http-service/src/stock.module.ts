import { HttpModule as NestHttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { HttpModule } from './http.module';
import { StockService } from './stock.service';

@Module({ imports: [HttpModule, NestHttpModule], providers: [StockService] })
export class StockModule {}
