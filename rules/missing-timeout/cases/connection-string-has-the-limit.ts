import { Client, Pool } from 'pg';

const url = `postgres://app@${process.env.PGHOST}/app?query_timeout=5000`;
const limited = new Pool({ connectionString: url });
const direct = new Client('postgres://app@db/app');
//                 ^^^^^^ missing-timeout: This pg client (`new Client`) sets no deadline…
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+const direct = new Client({
//+	connectionString: 'postgres://app@db/app',
//+	query_timeout: 10_000,
//+	connectionTimeoutMillis: 10_000,
//+});

export const names = () => limited.query('select name from users');
//                                 ^^^^^ guard deadline=present
export const count = () => direct.query('select count(*) from users');
//                                ^^^^^ call
