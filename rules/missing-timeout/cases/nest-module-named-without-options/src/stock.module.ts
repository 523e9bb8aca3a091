import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { StockService } from './stock.service';

@Module({
	imports: [ConfigModule.forRoot(), HttpModule],
	//                                ^^^^^^^^^^ missing-timeout: This HttpService client (`HttpModule`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Give it options: `HttpModule.register({ timeout: 10_000 })`.
	// fix unsafe: Register it with `timeout: 10_000`
	//+	imports: [ConfigModule.forRoot(), HttpModule.register({ timeout: 10_000 })],
	// fix unsafe: Set `timeout: 10_000` on this call
	//  in src/stock.service.ts
	//+		return firstValueFrom(this.http.get('https://stock.example.com/all', {
	//+			timeout: 10_000,
	//+		}));
	providers: [StockService],
	exports: [StockService],
})
export class StockModule {}
