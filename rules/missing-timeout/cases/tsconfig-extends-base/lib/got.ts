import got from 'got';

export const internal = got.extend({ retry: { limit: 1 }, timeout: { connect: 1000 } });
//                          ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline…
// fix unsafe: Set `timeout.request: 10_000` on this got client
//+export const internal = got.extend({ retry: { limit: 1 }, timeout: { connect: 1000, request: 10_000 } });
// fix unsafe: Set `timeout.request: 10_000` on this call
//  in services/search/src/search.ts
//+export const search = (q: string) => internal('http://index.internal/search', { searchParams: { q }, timeout: { request: 10_000 } }).json();
export const external = internal.extend({ timeout: { request: 20_000 } });
