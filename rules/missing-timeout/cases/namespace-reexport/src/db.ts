import pg from 'pg';

export const reader = new pg.Pool({ host: 'replica', query_timeout: 2000 });
export const writer = new pg.Pool({ host: 'primary' });
//                           ^^^^ missing-timeout: This pg client (`new pg.Pool`) sets no deadline…
