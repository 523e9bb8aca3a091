export * as db from './db';
