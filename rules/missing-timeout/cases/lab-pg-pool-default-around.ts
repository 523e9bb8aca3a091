// package: {"dependencies":{"pg":"^8.0.0"}}
// lab: pg-stall
import pg from 'pg';

class OwnPool extends pg.Pool {
	constructor(readonly label: string, config: pg.PoolConfig) {
		super(config);
	}
}

export const run = (target: string) => new OwnPool('lab', { connectionString: target }).query('select 1');
//                                         ^^^^^^^ missing-timeout: This pg client (`new OwnPool`) sets no deadline for its calls: when the other side accepts and never answers, pg waits for ever, and so does everything that awaits it. Set `query_timeout` and `connectionTimeoutMillis` (ms) in its config.
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+		super({ query_timeout: 10_000, connectionTimeoutMillis: 10_000, ...config });
//                                                                                      ^^^^^ call
export const quick = (target: string) => new OwnPool('quick', { connectionString: target, query_timeout: 100 }).query('select 1');
