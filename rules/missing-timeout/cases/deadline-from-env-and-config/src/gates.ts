import axios from 'axios';
import config from 'config';
import { Pool } from 'pg';
import { settings } from './settings';

const gates = axios.create({ baseURL: settings.gates.url, timeout: settings.gates.timeout });
const tolls = axios.create({ timeout: settings.http.timeout });
const photos = axios.create({ baseURL: settings.photos.url });
//                   ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const photos = axios.create({ baseURL: settings.photos.url, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+	await photos.put(`/${plate}`, undefined, { timeout: 10_000 });
const db = new Pool({ query_timeout: config.get('db.queryTimeout') });

export async function pass(gate: string, plate: string): Promise<void> {
	await gates.post(`/${gate}/open`);
	//          ^^^^ guard deadline=present
	await tolls.post('https://tolls.example.com/charge', { plate });
	//          ^^^^ guard deadline=present
	await photos.put(`/${plate}`);
	//           ^^^ call
	await db.query('insert into passes values ($1, $2)', [gate, plate]);
	//       ^^^^^ guard deadline=present
}
