import { handleAll, retry } from 'cockatiel';
import axios from 'axios';
import axiosRetry from 'axios-retry';
import pRetry from 'p-retry';

declare function load(): Promise<unknown>;

const client = axios.create({ baseURL: 'https://stock.example.com/', timeout: 1000 });
axiosRetry(client, { retries: 3 });
//<^^^^^^^ immediate-retry: `axiosRetry` of axios-retry tries again at once, as `retryDelay` is not set (measured with axios-retry 4.5.0: 4 requests within 27 ms): a service that is overloaded or restarting gets all attempts within milliseconds, from all instances together, and they are used up before it can recover. Have it wait: `retryDelay: axiosRetry.exponentialDelay`.
// no fix
axiosRetry(axios);
//<^^^^^^^ immediate-retry: `axiosRetry` of axios-retry tries again at once, as `retryDelay` is not set (measured with axios-retry 4.5.0: 4 requests within 27 ms): a service that is overloaded or restarting gets all attempts within milliseconds, from all instances together, and they are used up before it can recover. Have it wait: `retryDelay: axiosRetry.exponentialDelay`.
// no fix
export const stock = () => client.get('/items');

export const policy = retry(handleAll, { maxAttempts: 3 });
//                    ^^^^^ immediate-retry: `retry` of cockatiel tries again at once, as `backoff` is not set (measured with cockatiel 3.2.1 and 4.0.0: 871 and 1143 calls within 1.5 s): a service that is overloaded or restarting gets all attempts within milliseconds, from all instances together, and they are used up before it can recover. Have it wait: `backoff: new ExponentialBackoff()`.
// no fix
export const often = () => pRetry(load, { retries: 5, minTimeout: 0 });
//                         ^^^^^^ immediate-retry: `pRetry` of p-retry tries again at once, as `minTimeout` is 0 (measured with p-retry 4.6.2 and 7.1.1: attempts after 0, 1, 3 and 7 s): a service that is overloaded or restarting gets all attempts within milliseconds, from all instances together, and they are used up before it can recover. Have it wait: `minTimeout: 200`.
// no fix
