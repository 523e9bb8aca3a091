import { Pool } from 'pg';

let pool: Pool | null = null;
let replica: Pool | undefined;

export function getPool(): Pool {
	if (!pool) {
		pool = new Pool({ connectionString: process.env.DATABASE_URL });
		//         ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline…
		// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
		//+		pool = new Pool({ connectionString: process.env.DATABASE_URL, query_timeout: 10_000, connectionTimeoutMillis: 10_000 });
		pool.on('error', (err) => console.error(err));
	}
	return pool;
}

export function getReplica(): Pool {
	if (replica) return replica;
	replica = new Pool({ connectionString: process.env.REPLICA_URL, query_timeout: 5000 });
	return replica;
}

export const save = (id: string) => getPool().query('update carts set saved = true where id = $1', [id]);
//                                            ^^^^^ call
export const load = (id: string) => getReplica().query('select * from carts where id = $1', [id]);
//                                               ^^^^^ guard deadline=present 5000ms
