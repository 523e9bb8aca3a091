// package: {"dependencies":{"pg":"^8.0.0"}}
// lab: pg-stall
const { Pool } = require('pg');

exports.run = async (target) => {
	const pool = new Pool({ connectionString: target, connectionTimeoutMillis: 1000 });
	//               ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline for its calls (`connectionTimeoutMillis: 1000`; `connectionTimeoutMillis` covers connecting and waiting for a free client, not the query): when the other side accepts and never answers, pg waits for ever, and so does everything that awaits it. Set `query_timeout` and `connectionTimeoutMillis` (ms) in its config.
	// fix unsafe: Set `query_timeout: 10_000` on this pg client
	//+	const pool = new Pool({ connectionString: target, connectionTimeoutMillis: 1000, query_timeout: 10_000 });
	await pool.query('select 1');
	//         ^^^^^ call
	await pool.query('select 2');
	//         ^^^^^ call
};
