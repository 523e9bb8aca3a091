import { Pool } from 'pg';

const globalForDb = globalThis as unknown as { pool?: Pool };

export const pool = globalForDb.pool ?? new Pool({ connectionString: process.env.DATABASE_URL });
//                                          ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline…
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+export const pool = globalForDb.pool ?? new Pool({ connectionString: process.env.DATABASE_URL, query_timeout: 10_000, connectionTimeoutMillis: 10_000 });

if (process.env.NODE_ENV !== 'production') globalForDb.pool = pool;

export async function sessions(user: string): Promise<unknown[]> {
	const { rows } = await pool.query('select * from sessions where user_id = $1', [user]);
	//                          ^^^^^ call
	return rows;
}
