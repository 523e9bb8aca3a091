import { Pool, type PoolConfig } from 'pg';

class NamedPool extends Pool {
	readonly label: string;

	constructor(label: string, config: PoolConfig) {
		super(config);
		this.label = label;
	}
}

class ReadOnlyPool extends Pool {
	constructor(config: PoolConfig) {
		super({ ...config, options: '-c default_transaction_read_only=on', query_timeout: 3000 });
	}
}

const writes = new NamedPool('writes', { host: 'primary', query_timeout: 9000 });
const reads = new ReadOnlyPool({ host: 'replica' });
const archive = new NamedPool('archive', { host: 'archive' });
//                  ^^^^^^^^^ missing-timeout: This pg client (`new NamedPool`) sets no deadline…
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+		super({ query_timeout: 10_000, connectionTimeoutMillis: 10_000, ...config });

export const insert = (id: string) => writes.query('insert into events values ($1)', [id]);
//                                           ^^^^^ guard deadline=present 9000ms
export const select = (id: string) => reads.query('select * from events where id = $1', [id]);
//                                          ^^^^^ guard deadline=present 3000ms
export const old = (id: string) => archive.query('select * from events where id = $1', [id]);
//                                         ^^^^^ call
