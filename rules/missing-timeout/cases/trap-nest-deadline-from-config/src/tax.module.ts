import { HttpModule } from '@nestjs/axios';
import { httpConfig } from '@acme/config';
import { Module } from '@nestjs/common';
import { TaxService } from './tax.service';

@Module({ imports: [HttpModule.registerAsync(httpConfig.asProvider())], controllers: [TaxService] })
export class TaxModule {}
