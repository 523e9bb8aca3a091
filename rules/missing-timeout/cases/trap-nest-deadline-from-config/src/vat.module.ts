import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { type ConfigType } from '@nestjs/config';
import httpConfig from './http.config';
import { VatService } from './vat.service';

@Module({
	imports: [
		HttpModule.registerAsync({
			inject: [httpConfig.KEY],
			useFactory: (config: ConfigType<typeof httpConfig>) => config,
		}),
	],
	providers: [VatService],
})
export class VatModule {}
