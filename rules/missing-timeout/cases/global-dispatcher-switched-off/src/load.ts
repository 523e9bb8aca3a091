import { Agent, Pool, request } from 'undici';

export const viaFetch = async () => (await fetch('https://a.example.com')).json();
//                                         ^^^^^ missing-timeout: `fetch` to a.example.com has no deadline (`dispatcher.headersTimeout: 0` means none; `setGlobalDispatcher` sets it for the whole process): when the other side accepts and never answers, fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const viaFetch = async () => (await fetch('https://a.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+})).json();
export const viaRequest = () => request('https://b.example.com');
//                              ^^^^^^^ missing-timeout: `request` to b.example.com has no deadline (`dispatcher.headersTimeout: 0` means none; `setGlobalDispatcher` sets it for the whole process): when the other side accepts and never answers, undici waits for ever, and so does everything that awaits it. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+export const viaRequest = () => request('https://b.example.com', { headersTimeout: 10_000, bodyTimeout: 10_000 });

// Its own dispatcher has a limit, and so has the call.
export const own = () => request('https://c.example.com', { dispatcher: new Agent({ headersTimeout: 5_000 }) });
export const signalled = () => fetch('https://d.example.com', { signal: AbortSignal.timeout(5_000) });

// A client of its own does not go through the dispatcher of the process.
const pool = new Pool('https://e.example.com');
//               ^^^^ missing-timeout: This undici client (`new Pool`) sets no deadline for its calls: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Set `headersTimeout` and `bodyTimeout` (ms) in its options.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this undici client
//+const pool = new Pool('https://e.example.com', { headersTimeout: 10_000, bodyTimeout: 10_000 });
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+export const viaPool = () => pool.request({ path: '/', method: 'GET', headersTimeout: 10_000, bodyTimeout: 10_000 });
export const viaPool = () => pool.request({ path: '/', method: 'GET' });
//                                ^^^^^^^ call missing-timeout#3
