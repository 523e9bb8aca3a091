// package: {"dependencies":{"undici":"^6.19.0"}}
import undici, { Agent, BalancedPool, Client, type Dispatcher, EnvHttpProxyAgent, ProxyAgent, RetryAgent } from 'undici';

const url = 'https://api.example.com/items';

export const a = () => undici.request(url);
//                            ^^^^^^^ missing-timeout: `undici.request` to api.example.com has no deadline: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+export const a = () => undici.request(url, { headersTimeout: 10_000, bodyTimeout: 10_000 });
export const b = () => undici.fetch(url);
//                            ^^^^^ missing-timeout: `undici.fetch` to api.example.com has no deadline: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const b = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return undici.fetch(url, { signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const b = () => undici.fetch(url, { signal: AbortSignal.timeout(10_000) });

// One finding for each client, at its creation.
const client = new Client('https://api.example.com');
//                 ^^^^^^ missing-timeout: This undici client (`new Client`) sets no deadline for its calls: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Set `headersTimeout` and `bodyTimeout` (ms) in its options.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this undici client
//+const client = new Client('https://api.example.com', { headersTimeout: 10_000, bodyTimeout: 10_000 });
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+export const c = () => client.request({ path: '/items', method: 'GET', headersTimeout: 10_000, bodyTimeout: 10_000 });
export const c = () => client.request({ path: '/items', method: 'GET' });
//                            ^^^^^^^ call missing-timeout#3
const balanced = new BalancedPool(['https://a.example.com', 'https://b.example.com']);
//                   ^^^^^^^^^^^^ missing-timeout: This undici client (`new BalancedPool`) sets no deadline for its calls: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Set `headersTimeout` and `bodyTimeout` (ms) in its options.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this undici client
//+const balanced = new BalancedPool(['https://a.example.com', 'https://b.example.com'], {
//+	headersTimeout: 10_000,
//+	bodyTimeout: 10_000,
//+});
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+export const d = () => balanced.request({ path: '/items', method: 'GET', headersTimeout: 10_000, bodyTimeout: 10_000 });
export const d = () => balanced.request({ path: '/items', method: 'GET' });
//                              ^^^^^^^ call missing-timeout#4
const environment = new EnvHttpProxyAgent({ noProxy: 'localhost' });
//                      ^^^^^^^^^^^^^^^^^ missing-timeout: This undici client (`new EnvHttpProxyAgent`) sets no deadline for its calls: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Set `headersTimeout` and `bodyTimeout` (ms) in its options.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this undici client
//+const environment = new EnvHttpProxyAgent({ noProxy: 'localhost', headersTimeout: 10_000, bodyTimeout: 10_000 });
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+export const e = () => environment.request({ origin: 'https://api.example.com', path: '/items', method: 'GET', headersTimeout: 10_000, bodyTimeout: 10_000 });
export const e = () => environment.request({ origin: 'https://api.example.com', path: '/items', method: 'GET' });
//                                 ^^^^^^^ call missing-timeout#5

// A proxy by its address: its options have no place yet.
const proxy = new ProxyAgent('http://proxy.example.com:3128');
//                ^^^^^^^^^^ missing-timeout: This undici client (`new ProxyAgent`) sets no deadline for its calls: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Set `headersTimeout` and `bodyTimeout` (ms) in its options.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+export const f = () => proxy.request({ origin: 'https://api.example.com', path: '/items', method: 'GET', headersTimeout: 10_000, bodyTimeout: 10_000 });
export const f = () => proxy.request({ origin: 'https://api.example.com', path: '/items', method: 'GET' });
//                           ^^^^^^^ call missing-timeout#6

// It sends with the agent it is given, again and again, each time for 300 s.
const retrying = new RetryAgent(new Agent({ connections: 10 }), { maxRetries: 3 });
//                                  ^^^^^ missing-timeout: This undici client (`new Agent`) sets no deadline for its calls: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Set `headersTimeout` and `bodyTimeout` (ms) in its options.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this undici client
//+const retrying = new RetryAgent(new Agent({ connections: 10, headersTimeout: 10_000, bodyTimeout: 10_000 }), { maxRetries: 3 });
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+export const g = () => retrying.request({ origin: 'https://api.example.com', path: '/items', method: 'GET', headersTimeout: 10_000, bodyTimeout: 10_000 });
export const g = () => retrying.request({ origin: 'https://api.example.com', path: '/items', method: 'GET' });
//                              ^^^^^^^ call missing-timeout#7

// A limit on the body alone is none on the headers when it is switched off.
export const h = () => undici.stream(url, { method: 'GET', bodyTimeout: 0 }, () => process.stdout);
//                            ^^^^^^ missing-timeout: `undici.stream` to api.example.com has no deadline (`bodyTimeout: 0` means none): when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `headersTimeout: 10_000` on this call
//+export const h = () => undici.stream(url, { method: 'GET', bodyTimeout: 0, headersTimeout: 10_000 }, () => process.stdout);

// Its caller passes an agent without a limit.
const via = (dispatcher: Dispatcher) => undici.request(url, { dispatcher });
//                                             ^^^^^^^ missing-timeout: `undici.request` to api.example.com has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+const via = (dispatcher: Dispatcher) => undici.request(url, { dispatcher, headersTimeout: 10_000, bodyTimeout: 10_000 });
export const i = () => via(new Agent({ keepAliveTimeout: 10_000 }));
//                     ^^^ call missing-timeout#9
export const j = () => via(new Agent({ headersTimeout: 10_000 }));
