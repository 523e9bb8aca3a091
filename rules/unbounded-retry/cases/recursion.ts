import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';

export async function load(id: string): Promise<unknown> {
	try {
		const { data } = await axios.get(`https://stock.example.com/${id}`, { timeout: 1000 });
		//                           ^^^ call unbounded-retry#1
		return data;
	} catch (error) {
		console.error(error);
		await wait(500);
		return load(id);
		//     ^^^^ unbounded-retry: This call of itself tries `axios.get` to stock.example.com again until it succeeds: while the other side is down it never ends, whoever waits for it waits for ever, and such attempts pile up and hit the other side together when it tries to come back. Give up after a few attempts, and throw the last error.
		// no fix
	}
}

export class Rates {
	async latest(): Promise<unknown> {
		try {
			return await axios.get('https://rates.example.com/', { timeout: 1000 });
			//                 ^^^ call unbounded-retry#2
		} catch {
			return await this.latest();
			//                ^^^^^^ unbounded-retry: This call of itself tries `axios.get` to rates.example.com again until it succeeds, without a pause: while the other side is down it never ends, whoever waits for it waits for ever, and such attempts pile up and hit the other side together when it tries to come back. Give up after a few attempts, and throw the last error.
			// no fix
		}
	}
}
