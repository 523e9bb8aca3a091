// package: {"dependencies":{"pg":"^8.12.0"}}
import { Pool } from 'pg';

const pool = new Pool({ host: 'db.example.com', statement_timeout: 5_000, connectionTimeoutMillis: 2_000 });
//               ^^^^ missing-timeout: …`statement_timeout` is enforced by the server…
// fix unsafe: Set `query_timeout: 10_000` on this pg client
//+const pool = new Pool({ host: 'db.example.com', statement_timeout: 5_000, connectionTimeoutMillis: 2_000, query_timeout: 10_000 });

export async function save(id: string) {
	const client = await pool.connect();
	try {
		await client.query('begin');
		//           ^^^^^ call
		await client.query('update orders set done = true where id = $1', [id]);
		//           ^^^^^ call
		await client.query('commit');
		//           ^^^^^ call
	} finally {
		client.release();
	}
}
