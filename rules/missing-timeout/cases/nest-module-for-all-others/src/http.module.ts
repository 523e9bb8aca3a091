import { HttpModule } from '@nestjs/axios';
import { Global, Module } from '@nestjs/common';

@Global()
@Module({ imports: [HttpModule.register({})], exports: [HttpModule] })
//                             ^^^^^^^^ missing-timeout: This HttpService client (`HttpModule.register`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its options.
// fix unsafe: Set `timeout: 10_000` on this HttpService client
//+@Module({ imports: [HttpModule.register({ timeout: 10_000 })], exports: [HttpModule] })
// fix unsafe: Set `timeout: 10_000` on this call
//  in src/stock.service.ts
//+		return firstValueFrom(this.http.get('https://stock.example.com/all', {
//+			timeout: 10_000,
//+		}));
export class OutboundModule {}
