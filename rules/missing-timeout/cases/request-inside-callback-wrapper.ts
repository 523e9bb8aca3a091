import axios from 'axios';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
//                  ^^^^ missing-timeout: This pg client (`new pg.Pool`) sets no deadline…
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, query_timeout: 10_000, connectionTimeoutMillis: 10_000 });

async function retry<T>(attempts: number, run: () => Promise<T>): Promise<T> {
	for (let left = attempts; ; left--) {
		try {
			return await run();
		} catch (error) {
			if (left === 0) throw error;
		}
	}
}

async function transaction<T>(run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
	const client = await pool.connect();
	try {
		await client.query({ text: 'begin', query_timeout: 500 } as pg.QueryConfig);
		//           ^^^^^ guard deadline=present 500ms
		return await run(client);
	} finally {
		client.release();
	}
}

export const claim = (id: string) =>
	transaction((client) => client.query('update jobs set claimed = true where id = $1', [id]));
	//                             ^^^^^ call
export const start = (id: string) =>
	retry(3, () => axios.post(`https://runner.example.com/jobs/${id}`, {}, { timeout: 10_000 }));
	//                   ^^^^ guard deadline=present 10000ms
