import { Pool, type PoolClient } from 'pg';

class Accounts {
	constructor(private readonly pool: Pool) {}

	async transfer(from: string, to: string, cents: number): Promise<void> {
		const client: PoolClient = await this.pool.connect();
		try {
			await client.query('begin');
			//           ^^^^^ guard deadline=present 5000ms
			await client.query('update accounts set cents = cents - $2 where id = $1', [from, cents]);
			await client.query('update accounts set cents = cents + $2 where id = $1', [to, cents]);
			await client.query('commit');
		} finally {
			client.release();
		}
	}
}

class Statements {
	constructor(private readonly replica: Pool) {}

	list(account: string) {
		return this.replica.query('select * from statements where account = $1', [account]);
		//                  ^^^^^ guard deadline=unknown
	}
}

export const accounts = new Accounts(new Pool({ query_timeout: 5000 }));
export const statements = (pool: Pool) => new Statements(pool);
