// package: {"dependencies":{"pg":"^8.12.0"}}
import { Pool } from 'pg';

const byUrl = new Pool({ connectionString: 'postgres://app@db.example.com/app?query_timeout=5000' });
const byTemplate = new Pool({ connectionString: `postgres://app@${process.env.DB_HOST}/app?sslmode=require&query_timeout=5000` });
const byEnv = new Pool({ connectionString: process.env.DATABASE_URL, query_timeout: Number(process.env.QUERY_TIMEOUT) });
const bySpread = new Pool({ ...JSON.parse(process.env.PG_OPTIONS!), max: 5 });

export const a = () => byUrl.query('select 1');
export const b = () => byTemplate.query('select 1');
export const c = () => byEnv.query('select 1');
export const d = () => bySpread.query('select 1');
