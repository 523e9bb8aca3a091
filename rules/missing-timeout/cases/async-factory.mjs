import pg from 'pg';

async function connect(options) {
	const client = new pg.Client({ connectionString: process.env.DATABASE_URL, ...options });
	//                    ^^^^^^ missing-timeout: This pg client (`new pg.Client`) sets no deadline…
	// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
	//+	const client = new pg.Client({ connectionString: process.env.DATABASE_URL, query_timeout: 10_000, connectionTimeoutMillis: 10_000, ...options });
	await client.connect();
	return client;
}

export async function vacuum() {
	const client = await connect({ application_name: 'vacuum' });
	await client.query('vacuum analyze');
	//           ^^^^^ call
	await client.end();
}

export async function sizes() {
	const client = await connect({ query_timeout: 20_000 });
	const { rows } = await client.query('select relname, pg_relation_size(oid) from pg_class');
	//                            ^^^^^ guard deadline=present 20000ms
	await client.end();
	return rows;
}
