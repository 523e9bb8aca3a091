export * from './client';
export { default, default as http, api as renamed } from './client';
export * as clients from './client';
