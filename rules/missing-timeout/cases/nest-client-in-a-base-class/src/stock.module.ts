import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { StockClient } from './stock.client';

@Module({ imports: [HttpModule.register({ maxRedirects: 0 })], providers: [StockClient] })
//                             ^^^^^^^^ missing-timeout: This HttpService client (`HttpModule.register`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its options.
// fix unsafe: Set `timeout: 10_000` on this HttpService client
//+@Module({ imports: [HttpModule.register({ maxRedirects: 0, timeout: 10_000 })], providers: [StockClient] })
// fix unsafe: Set `timeout: 10_000` on this call
//  in src/base.client.ts
//+		const { data } = await firstValueFrom(this.http.get<T>(this.baseURL + path, {
//+			timeout: 10_000,
//+		}));
export class StockModule {}
