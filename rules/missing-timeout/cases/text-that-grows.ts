// package: {"dependencies":{"pg":"^8.11.0"}}
import { Pool } from 'pg';

const pool = new Pool();
//               ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline for its calls: when the other side accepts and never answers, pg waits for ever, and so does everything that awaits it. Set `query_timeout` and `connectionTimeoutMillis` (ms) in its config.
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+const pool = new Pool({ query_timeout: 10_000, connectionTimeoutMillis: 10_000 });
export const insert = (rows: string[]) => {
	let sql = 'INSERT INTO items VALUES ';
	for (const row of rows) sql += `(${row}),`;
	sql += ';';
	return pool.query(sql, []);
	//          ^^^^^ call
};
let patience = 1;
patience *= 1000;
export const limited = async (url: string) => (await fetch(url, { signal: AbortSignal.timeout(patience) })).text();
