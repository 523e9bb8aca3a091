export * from './stock.module';
export * from './stock.service';
