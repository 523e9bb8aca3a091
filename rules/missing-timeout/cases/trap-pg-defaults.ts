// package: {"dependencies":{"pg":"^8.12.0"}}
import pg from 'pg';

pg.defaults.query_timeout = 5_000;

const pool = new pg.Pool({ host: 'db.example.com' });

export const one = () => pool.query('select 1');
