export * from './quotes';
export * from './http';
export { currency } from './currency';
