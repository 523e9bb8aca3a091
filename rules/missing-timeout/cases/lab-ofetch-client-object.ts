// package: {"dependencies":{"ofetch":"^1.4.0"}}
// lab: silent
import { ofetch } from 'ofetch';

const api = ofetch.create({ retry: 0, headers: { accept: 'application/json' } });
//                 ^^^^^^ missing-timeout: This ofetch client (`ofetch.create`) sets no deadline for its calls: when the other side accepts and never answers, ofetch gives up only after 300 s without an answer, twice that where it retries, and everything that awaits it is stuck that long. Set `timeout: 10_000` (ms, until the headers) in its options.
// fix unsafe: Set `timeout: 10_000` on this ofetch client
//+const api = ofetch.create({ retry: 0, headers: { accept: 'application/json' }, timeout: 10_000 });
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const run = (target: string): Promise<unknown> => api(`${target}/items`, {
//+	signal: AbortSignal.timeout(10_000),
//+});

export const run = (target: string): Promise<unknown> => api(`${target}/items`);
//                                                       ^^^ call
