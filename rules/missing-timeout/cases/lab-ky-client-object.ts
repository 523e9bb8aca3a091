// package: {"dependencies":{"ky":"^1.7.0"}}
// lab: silent
import ky from 'ky';

const api = ky.create({ timeout: false, retry: 0 });
const items = api.extend({ headers: { accept: 'application/json' } });
//                ^^^^^^ missing-timeout: This ky client (`api.extend`) sets no deadline for its calls (`timeout: false` means none): when the other side accepts and never answers, ky gives up after 10 s, but with `timeout: false` only after the 300 s of fetch, and everything that awaits it is stuck that long. Leave `timeout` out for the 10 s that ky has by itself, or set it to what its calls may take (ms).
// fix unsafe: Set `timeout: 10_000` on this ky client
//+const items = api.extend({ headers: { accept: 'application/json' }, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+export const run = (target: string): Promise<unknown> => items(`${target}/items`, {
//+	timeout: 10_000,
//+}).json();

export const run = (target: string): Promise<unknown> => items(`${target}/items`).json();
//                                                       ^^^^^ call
