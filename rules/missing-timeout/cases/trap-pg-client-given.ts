// package: {"dependencies":{"pg":"^8.12.0"}}
import type { ClientBase, Pool, PoolClient } from 'pg';

export const save = (tx: PoolClient, id: string) => tx.query('insert into orders values ($1)', [id]);

export class Orders {
	constructor(private readonly pool: Pool) {}

	async transaction<T>(work: (tx: PoolClient) => Promise<T>) {
		const tx = await this.pool.connect();
		try {
			return await work(tx);
		} finally {
			tx.release();
		}
	}

	all = (client: ClientBase) => client.query('select * from orders');
}
