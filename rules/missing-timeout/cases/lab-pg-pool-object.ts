// package: {"dependencies":{"pg":"^8.0.0"}}
// lab: pg-silent, pg-stall
import { Pool } from 'pg';

export async function run(target: string) {
	const pool = new Pool({ connectionString: target, max: 2 });
	//               ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline for its calls: when the other side accepts and never answers, pg waits for ever, and so does everything that awaits it. Set `query_timeout` and `connectionTimeoutMillis` (ms) in its config.
	// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
	//+	const pool = new Pool({ connectionString: target, max: 2, query_timeout: 10_000, connectionTimeoutMillis: 10_000 });
	await pool.query('select 1');
	//         ^^^^^ call
	await pool.query('select 2');
	//         ^^^^^ call
}
