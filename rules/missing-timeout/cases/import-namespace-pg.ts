import * as pg from 'pg';

const { DATABASE_URL } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL });
//                  ^^^^ missing-timeout: This pg client (`new pg.Pool`) sets no deadline…
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+const pool = new pg.Pool({ connectionString: DATABASE_URL, query_timeout: 10_000, connectionTimeoutMillis: 10_000 });

export async function inTransaction(ids: string[]): Promise<void> {
	const client = await pool.connect();
	try {
		await client.query('begin');
		//           ^^^^^ call
		await client.query('delete from sessions where id = any($1)', [ids]);
		//           ^^^^^ call
		await client.query({ text: 'commit', query_timeout: 1000 } as pg.QueryConfig);
		//           ^^^^^ guard deadline=present 1000ms
	} finally {
		client.release();
	}
}
