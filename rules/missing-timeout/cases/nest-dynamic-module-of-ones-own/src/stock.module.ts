import { Module } from '@nestjs/common';
import { OutboundModule } from './outbound.module';
import { StockService } from './stock.service';

@Module({ imports: [OutboundModule.forService('stock')], providers: [StockService] })
export class StockModule {}
