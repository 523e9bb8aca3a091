import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import axios, { type AxiosInstance } from 'axios';
import axiosRetry, { exponentialDelay } from 'axios-retry';
import pRetry from 'p-retry';

declare function load(): Promise<unknown>;
declare const shared: Parameters<typeof axiosRetry>[1];

const client = axios.create({ baseURL: 'https://stock.example.com/', timeout: 1000 });
axiosRetry(client, { retries: 3, retryDelay: axiosRetry.exponentialDelay });
axiosRetry(axios, { retryDelay: exponentialDelay });
axiosRetry(axios, { retryDelay: (count) => count * 1000 });
axiosRetry(axios, shared);
axiosRetry(axios, { ...shared, retries: 2 });
export const attach = (to: AxiosInstance, retryDelay: () => number) => axiosRetry(to, { retryDelay });
export const stock = () => client.get('/items');

export const policy = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() });
export const often = () => pRetry(load, { retries: 5 });
