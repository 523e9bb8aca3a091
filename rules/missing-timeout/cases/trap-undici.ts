// package: {"dependencies":{"undici":"^7.0.0"}}
import { Agent, Client, type Dispatcher, EnvHttpProxyAgent, fetch, interceptors, Pool, ProxyAgent, RetryAgent, request, stream } from 'undici';
import { dispatcher as elsewhere } from './elsewhere';

const url = 'https://api.example.com/items';
const limited = new Agent({ headersTimeout: 5_000, bodyTimeout: 5_000 });

// At the call.
export const a = () => request(url, { headersTimeout: 5_000 });
//                     ^^^^^^^ guard deadline=present kind=headers 5000ms
export const b = () => request(url, { bodyTimeout: Number(process.env.UPSTREAM_TIMEOUT) });
export const c = () => request(url, { signal: AbortSignal.timeout(5_000) });
export const d = () => stream(url, { method: 'GET', headersTimeout: 5_000, bodyTimeout: 0 }, () => process.stdout);

// In the client, and in the client that a call is given.
const pool = new Pool('https://api.example.com', { connections: 4, headersTimeout: 5_000 });
export const e = () => pool.request({ path: '/', method: 'GET' });
export const f = () => request(url, { dispatcher: limited });
//                     ^^^^^^^ guard deadline=present kind=headers 5000ms: its `dispatcher` is made here
export const g = () => fetch(url, { dispatcher: limited });
export const h = () => globalThis.fetch(url, { dispatcher: limited } as RequestInit);
//                     ^^^^^^^^^^^^^^^^ guard deadline=present kind=headers 5000ms
export const i = () => request(url, { dispatcher: new ProxyAgent({ uri: 'http://proxy:3128', headersTimeout: 5_000 }) });
export const j = () => request(url, { dispatcher: new RetryAgent(limited, { maxRetries: 2 }) });

// By condition, and made by a function.
const agentFor = (headersTimeout: number) => new EnvHttpProxyAgent({ headersTimeout });
export const k = () => request(url, { dispatcher: agentFor(5_000) });
export const l = (slow: boolean) =>
	request(url, { dispatcher: slow ? new Agent({ headersTimeout: 60_000 }) : limited });
export const m = (direct: boolean) => request(url, { dispatcher: direct ? undefined : limited });
//                                    ^^^^^^^ guard deadline=unknown

// Not to be told: composed, out of sight, of an own factory, from callers nobody sees.
const composed = new Agent().compose(interceptors.retry({ maxRetries: 2 }));
export const n = () => request(url, { dispatcher: composed });
//                     ^^^^^^^ guard deadline=unknown
export const o = () => composed.request({ origin: 'https://api.example.com', path: '/', method: 'GET' });
export const p = () => request(url, { dispatcher: elsewhere });
//                     ^^^^^^^ guard deadline=unknown
const built = new Agent({ factory: (origin, options) => new Client(origin, { ...options, headersTimeout: 5_000 }) });
export const q = () => request(url, { dispatcher: built });
//                     ^^^^^^^ guard deadline=unknown
export const r = (dispatcher: Dispatcher) => request(url, { dispatcher });
//                                           ^^^^^^^ guard deadline=unknown
export const s = (client: Client) => client.request({ path: '/', method: 'GET' });
//                                          ^^^^^^^ guard deadline=unknown

// A client that nobody calls.
export const unused = new Pool('https://unused.example.com');
