import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });
//               ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline…
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+const pool = new Pool({ connectionString: process.env.DATABASE_URL, query_timeout: 10_000, connectionTimeoutMillis: 10_000 });
const replica = new Pool({ connectionString: process.env.REPLICA_URL, query_timeout: 3000 });
const idle = new Pool({ connectionString: process.env.IDLE_URL });

export const db = drizzle(pool);
export const reader = drizzle(replica);
export const waiting = () => idle.waitingCount;
