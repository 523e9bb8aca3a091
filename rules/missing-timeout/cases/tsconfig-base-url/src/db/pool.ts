import { Pool } from 'pg';

export const pool = new Pool({ max: 5, statement_timeout: 5000 });
//                      ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline for its calls (…enforced by the server…
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+export const pool = new Pool({ max: 5, statement_timeout: 5000, query_timeout: 10_000, connectionTimeoutMillis: 10_000 });
