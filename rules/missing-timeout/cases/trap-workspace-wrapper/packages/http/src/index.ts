export { createClient } from './client';
export * from './options';
