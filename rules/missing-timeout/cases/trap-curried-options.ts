// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

const getter = (options: AxiosRequestConfig) => (path: string) => axios.get(`https://a.example.com${path}`, options);

const fast = getter({ timeout: 1_000 });
const slow = getter({ timeout: 60_000, responseType: 'stream' });

export const load = () => Promise.all([fast('/a'), slow('/b'), getter({ timeout: 5_000 })('/c')]);
