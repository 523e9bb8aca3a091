import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { ConfigModule, ConfigService } from '@nestjs/config';
import { StockService } from './stock.service';

@Module({
	imports: [
		HttpModule.registerAsync({
		//         ^^^^^^^^^^^^^ missing-timeout: This HttpService client (`HttpModule.registerAsync`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its options.
		// fix unsafe: Set `timeout: 10_000` on this HttpService client
		//+				timeout: 10_000,
		// fix unsafe: Set `timeout: 10_000` on this call
		//  in src/stock.service.ts
		//+		return firstValueFrom(this.http.get('/all', { timeout: 10_000 }));
			imports: [ConfigModule],
			inject: [ConfigService],
			useFactory: async (config: ConfigService) => ({
				baseURL: config.getOrThrow<string>('STOCK_URL'),
			}),
		}),
	],
	providers: [StockService],
})
export class StockModule {}
