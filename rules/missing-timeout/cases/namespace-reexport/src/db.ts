import pg from 'pg';

export const reader = new pg.Pool({ host: 'replica', query_timeout: 2000 });
export const writer = new pg.Pool({ host: 'primary' });
//                           ^^^^ missing-timeout: This pg client (`new pg.Pool`) sets no deadline…
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+export const writer = new pg.Pool({ host: 'primary', query_timeout: 10_000, connectionTimeoutMillis: 10_000 });
