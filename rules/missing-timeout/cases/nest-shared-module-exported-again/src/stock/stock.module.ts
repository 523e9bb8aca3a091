import { forwardRef, Module } from '@nestjs/common';
import { CoreModule } from '../core.module';
import { StockService } from './stock.service';

const PROVIDERS = [StockService];

@Module({ imports: [forwardRef(() => CoreModule)], providers: [...PROVIDERS], exports: PROVIDERS })
export class StockModule {}
