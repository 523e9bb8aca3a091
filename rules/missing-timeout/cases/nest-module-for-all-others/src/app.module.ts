import { Module } from '@nestjs/common';
import { OutboundModule } from './http.module';
import { StockModule } from './stock.module';

@Module({ imports: [OutboundModule, StockModule] })
export class AppModule {}
