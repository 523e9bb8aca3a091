// package: {"dependencies":{"pg":"^8.12.0"}}
import { Pool } from 'pg';

const pool = new Pool({ host: 'db.example.com', max: 10 });

export const one = (id: string) =>
	pool.query({ text: 'select * from orders where id = $1', values: [id], query_timeout: 2_000 } as never);
