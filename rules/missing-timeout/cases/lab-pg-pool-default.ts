// package: {"dependencies":{"pg":"^8.0.0"}}
// lab: pg-silent, pg-stall
import { Pool, type PoolConfig } from 'pg';

const connect = (connectionString: string, config?: PoolConfig) => new Pool({ connectionString, ...config });
//                                                                     ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline for its calls: when the other side accepts and never answers, pg waits for ever, and so does everything that awaits it. Set `query_timeout` and `connectionTimeoutMillis` (ms) in its config.
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+const connect = (connectionString: string, config?: PoolConfig) => new Pool({ connectionString, query_timeout: 10_000, connectionTimeoutMillis: 10_000, ...config });

export const run = (target: string) => connect(target).query('select 1');
//                                                     ^^^^^ call
export const quick = (target: string) => connect(target, { query_timeout: 100 }).query('select 1');
