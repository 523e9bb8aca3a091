import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { ConfigModule, ConfigService } from '@nestjs/config';
import { StockService } from './stock.service';

@Module({
	imports: [
		HttpModule.registerAsync({
			imports: [ConfigModule],
			useFactory: async (config: ConfigService) => ({
				timeout: config.get('HTTP_TIMEOUT'),
				maxRedirects: config.get('HTTP_MAX_REDIRECTS'),
			}),
			inject: [ConfigService],
		}),
	],
	providers: [StockService],
})
export class StockModule {}
