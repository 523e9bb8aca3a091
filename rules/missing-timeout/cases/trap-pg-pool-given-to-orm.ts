// package: {"dependencies":{"pg":"^8.12.0","drizzle-orm":"^0.33.0","kysely":"^0.27.0"}}
import { drizzle } from 'drizzle-orm/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

export const bounded = drizzle(new pg.Pool({ host: 'db.example.com', query_timeout: 5_000 }));
export const db = drizzle(new pg.Pool({ host: 'db.example.com', max: 10 }));
//                               ^^^^ missing-timeout: …
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+export const db = drizzle(new pg.Pool({ host: 'db.example.com', max: 10, query_timeout: 10_000, connectionTimeoutMillis: 10_000 }));
export const kysely = new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ query_timeout: 5_000 }) }) });
