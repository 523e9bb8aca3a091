// package: {"dependencies":{"bottleneck":"^2.19.5","cockatiel":"^3.2.1","axios":"^1.7.0"}}
import axios from 'axios';
import Bottleneck from 'bottleneck';
import { timeout, TimeoutStrategy, wrap, retry, handleAll } from 'cockatiel';

const limiter = new Bottleneck({ maxConcurrent: 2 });
const policy = wrap(retry(handleAll, { maxAttempts: 2 }), timeout(2_000, TimeoutStrategy.Aggressive));

export const one = (id: string) => limiter.schedule({ expiration: 5_000 }, () => axios.get(`https://a.example.com/${id}`));
export const two = (id: string) => limiter.schedule(() => axios.get(`https://b.example.com/${id}`));
export const three = (id: string) => policy.execute(() => fetch(`https://c.example.com/${id}`));
export const four = (id: string) => policy.execute(({ signal }) => fetch(`https://d.example.com/${id}`, { signal }));
