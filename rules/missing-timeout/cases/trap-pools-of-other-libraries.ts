// package: {"dependencies":{"undici":"^6.19.0","mysql2":"^3.11.0","minio":"^8.0.0","@elastic/elasticsearch":"^8.15.0","@vercel/postgres":"^0.10.0"}}
import { Client } from '@elastic/elasticsearch';
import { sql } from '@vercel/postgres';
import { Client as Minio } from 'minio';
import { createPool } from 'mysql2/promise';
import { Pool } from 'undici';

const search = new Client({ node: 'https://es.example.com' });
const files = new Minio({ endPoint: 's3.example.com', accessKey: 'a', secretKey: 'b' });
const db = createPool({ host: 'db.example.com' });
const http = new Pool('https://a.example.com');

export const a = () => search.search({ query: { match_all: {} } });
export const b = () => files.getObject('bucket', 'key');
export const c = () => db.query('select 1');
export const d = () => http.request({ path: '/', method: 'GET' });
export const e = () => sql.query('select 1');
