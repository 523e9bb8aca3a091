// package: {"dependencies":{"@acme/http":"^2.1.0"}}
// config: {"clients":[{"module":"@acme/http","export":"send","options":1,"timeout":"limits.timeout","unit":"s","signal":"signal"},{"module":"@acme/http","export":"at","timeout":1,"signal":2},{"module":"@acme/http","export":"createClient","kind":"factory","clientOptions":0,"methods":["get"],"options":1,"timeout":"timeout"}]}
import { at, createClient, send } from '@acme/http';
import { clients } from './unseen';

const limits = { timeout: Number(process.env.TIMEOUT_SECONDS ?? 5) };
const options = { limits, retries: 2 };

export const a = () => send('https://a.example.com', options);
export const b = () => send('https://a.example.com', { ...options, retries: 0 });
export const c = (given: { signal: AbortSignal }) => send('https://a.example.com', given);
export const d = (url: string, init?: object) => send(url, init);
//                                               ^^^^ guard deadline=unknown
export const e = () => at('https://a.example.com', 2000);
export const f = () => at('https://a.example.com', undefined, AbortSignal.timeout(1000));
export const g = (ms: number) => at('https://a.example.com', ms);
export const h = (...args: [string, number]) => at(...args);
export const i = () => clients.get('https://a.example.com');

const client = createClient({ timeout: 3 });
export const j = () => client.get('/a');
export const k = () => client.get('/a', { headers: {} });
export const l = () => Promise.race([send('https://a.example.com'), new Promise((_, reject) => setTimeout(reject, 1000))]);
