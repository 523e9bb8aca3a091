import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { PricesService } from './prices.service';

@Module({ imports: [HttpModule.register({ timeout: 3_000 })], providers: [PricesService] })
export class PricesModule {}
