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
//               ^^^^ missing-timeout: This undici client (`new Pool`) sets no deadline for its calls: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Set `headersTimeout` and `bodyTimeout` (ms) in its options.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this undici client
//+const http = new Pool('https://a.example.com', {
//+	headersTimeout: 10_000,
//+	bodyTimeout: 10_000,
//+});
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+export const d = () => http.request({ path: '/', method: 'GET', headersTimeout: 10_000, bodyTimeout: 10_000 });

export const a = () => search.search({ query: { match_all: {} } });
export const b = () => files.getObject('bucket', 'key');
export const c = () => db.query('select 1');
export const d = () => http.request({ path: '/', method: 'GET' });
//                          ^^^^^^^ call
export const e = () => sql.query('select 1');
