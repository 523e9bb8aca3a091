import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { HttpOptions } from './http.options';
import { PricesService } from './prices.service';

@Module({ imports: [HttpModule.registerAsync({ useClass: HttpOptions })], providers: [PricesService] })
export class PricesModule {}
