import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { StockService } from './stock.service';

@Module({ imports: [HttpModule.register({ headers: { 'x-from': 'stock' } })], providers: [StockService] })
//                             ^^^^^^^^ missing-timeout: This HttpService client (`HttpModule.register`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its options.
// fix unsafe: Set `timeout: 10_000` on this HttpService client
//+@Module({ imports: [HttpModule.register({ headers: { 'x-from': 'stock' }, timeout: 10_000 })], providers: [StockService] })
// fix unsafe: Set `timeout: 10_000` on this call
//  in src/stock.service.ts
//+		return firstValueFrom(this.http.get('https://stock.example.com/all', {
//+			timeout: 10_000,
//+		}));
export class StockModule {}
