import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import { Pool } from 'pg';

declare const logger: { warn(message: string, error: unknown): void };
const signal = () => AbortSignal.timeout(5000);

export async function forEver(id: string) {
	while (true) {
 //<^^ unbounded-retry: This loop tries `axios.get` to stock.example.com again until it succeeds: while the other side is down it never ends, whoever waits for it waits for ever, and such attempts pile up and hit the other side together when it tries to come back. Give up after a few attempts, and throw the last error.
	// no fix
		try {
			return await axios.get(`https://stock.example.com/${id}`, { timeout: 1000 });
			//                 ^^^ call unbounded-retry#1
		} catch (error) {
			logger.warn('again', error);
			await wait(1000);
		}
	}
}

export async function counted() {
	for (let attempt = 1; ; attempt++) {
 //< unbounded-retry: This loop tries `fetch` to rates.example.com again until it succeeds: while the other side is down it never ends, whoever waits for it waits for ever, and such attempts pile up and hit the other side together when it tries to come back. Give up after a few attempts, and throw the last error.
	// no fix
		try {
			const response = await fetch('https://rates.example.com/', { signal: signal() });
			//                     ^^^^^ call unbounded-retry#2
			return await response.json();
		} catch {
			await wait(2 ** attempt * Math.random());
		}
	}
}

const load = async (path: string) => {
	const response = await fetch(`https://orders.example.com/${path}`, { signal: signal() });
	//                     ^^^^^ call unbounded-retry#3
	if (!response.ok) throw new Error(`${response.status}`);
	return response.json();
};
export async function byWrapper(path: string) {
	let result: unknown;
	if (path) {
		do {
//^^ unbounded-retry: This loop tries `load` to orders.example.com again until it succeeds, without a pause: while the other side is down it never ends, whoever waits for it waits for ever, and such attempts pile up and hit the other side together when it tries to come back. Give up after a few attempts, and throw the last error.
		// no fix
			try {
				result = await load(path);
				break;
			} catch (error) {
				console.error(error);
			}
		} while (1);
	}
	return result;
}

const pool = new Pool({ query_timeout: 1000 });
export async function query() {
	for (;;) {
 //< unbounded-retry: This loop tries `pool.query` again until it succeeds: while the other side is down it never ends, whoever waits for it waits for ever, and such attempts pile up and hit the other side together when it tries to come back. Give up after a few attempts, and throw the last error.
	// no fix
		let rows: unknown[];
		try {
			({ rows } = await pool.query('SELECT 1'));
			//                     ^^^^^ call unbounded-retry#4
		} catch (error) {
			logger.warn('the database is not there', error);
			await wait(500);
			continue;
		}
		return rows;
	}
}
