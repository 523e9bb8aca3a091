// package: {"dependencies":{"axios":"^1.7.0","axios-cache-interceptor":"^1.5.0"}}
import { Configuration, PetApi } from '@acme/petstore';
import axios from 'axios';
import { setupCache } from 'axios-cache-interceptor';
import { tune } from '@acme/http';

export const pets = new PetApi(new Configuration(), 'https://pets.example.com', axios.create());

const cached = setupCache(axios.create({ baseURL: 'https://a.example.com' }));
//                              ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline for its calls: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const cached = setupCache(axios.create({ baseURL: 'https://a.example.com', timeout: 10_000 }));
// fix unsafe: Set `timeout: 10_000` on this call
//+export const a = () => cached.get('/', { timeout: 10_000 });
export const a = () => cached.get('/');
//                            ^^^ call

const tuned = axios.create({ baseURL: 'https://b.example.com' });
tune(tuned);
export const b = () => tuned.get('/');

const unused = axios.create();
export const proxied = new Proxy(axios.create(), { get: (target, key) => Reflect.get(target, key) });
export const c = () => proxied.get('https://c.example.com');
