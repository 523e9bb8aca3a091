import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { PricesClient } from './prices.client';

@Module({ imports: [HttpModule.register({ timeout: 4_000 })], providers: [PricesClient] })
export class PricesModule {}
