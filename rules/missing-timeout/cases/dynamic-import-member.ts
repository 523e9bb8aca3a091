export async function report(day: string): Promise<void> {
	const axios = (await import('axios')).default;
	const { Pool } = await import('pg');
	const pool = new Pool({ database: 'reports', query_timeout: 30_000 });
	const { rows } = await pool.query('select * from totals where day = $1', [day]);
	//                          ^^^^^ guard deadline=present 30000ms
	await axios.post('https://reports.example.com/daily', rows);
	//          ^^^^ missing-timeout: `axios.post` to reports.example.com has no deadline…
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	await axios.post('https://reports.example.com/daily', rows, { timeout: 10_000 });
	await pool.end();
}
