export * from './client';
export type { AxiosError } from 'axios';
