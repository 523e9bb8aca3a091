import axios from 'axios';
import got from 'got';

const MAX = 3;
declare const log: { warn(message: string): void };

export async function counted() {
	for (let attempt = 1; ; attempt++) {
 //< immediate-retry: This loop tries `axios.post` to hooks.example.com again at once: a service that is overloaded or restarting gets all attempts within milliseconds, from all instances together, and they are used up before it can recover. Wait between them, longer each time and by chance: `await setTimeout(Math.random() * 100 * 2 ** attempt)` of node:timers/promises.
	// no fix
		try {
			await axios.post('https://hooks.example.com/', {}, { timeout: 2000 });
			//          ^^^^ call immediate-retry#1
			return;
		} catch (error) {
			if (attempt === MAX) throw error;
		}
	}
}

export async function inTheCondition(id: string) {
	let last: unknown;
	for (let i = 0; i < MAX; i++) {
 //< immediate-retry: This loop tries `got.get` to parcels.example.com again at once: a service that is overloaded or restarting gets all attempts within milliseconds, from all instances together, and they are used up before it can recover. Wait between them, longer each time and by chance: `await setTimeout(Math.random() * 100 * 2 ** attempt)` of node:timers/promises.
	// no fix
		try {
			const parcel = await got.get(`https://parcels.example.com/${id}`, { timeout: { request: 1000 }, retry: { limit: 0 } }).json();
			//                       ^^^ call immediate-retry#2
			return parcel;
		} catch (error) {
			last = error;
			log.warn(`attempt ${i} failed`);
		}
	}
	throw last;
}

export class Rates {
	private readonly url = 'https://rates.example.com/';

	async latest() {
		let tries = 0;
		while (tries < MAX) {
//^^^^^ immediate-retry: This loop tries `this.load` to rates.example.com again at once: a service that is overloaded or restarting gets all attempts within milliseconds, from all instances together, and they are used up before it can recover. Wait between them, longer each time and by chance: `await setTimeout(Math.random() * 100 * 2 ** attempt)` of node:timers/promises.
		// no fix
			try {
				return await this.load();
			} catch {
				tries += 1;
			}
		}
		return undefined;
	}

	private async load() {
		const response = await fetch(this.url, { signal: AbortSignal.timeout(1000) });
		//                     ^^^^^ call immediate-retry#3
		return response.json();
	}
}

export async function withWhatIsMadeInTheLoop(id: string) {
	for (let i = 0; i < MAX; i++) {
 //< immediate-retry: This loop tries `axios.put` to audit.example.com again at once: a service that is overloaded or restarting gets all attempts within milliseconds, from all instances together, and they are used up before it can recover. Wait between them, longer each time and by chance: `await setTimeout(Math.random() * 100 * 2 ** attempt)` of node:timers/promises.
	// no fix
		const body = { id, at: new Date() };
		try {
			return await axios.put(`https://audit.example.com/${id}`, body, { timeout: 500 });
			//                 ^^^ call immediate-retry#4
		} catch (error) {
			if (i === MAX - 1) throw error;
		}
	}
	return undefined;
}

export async function whenTheAnswerIsGood(id: string) {
	for (let i = 0; i < MAX; i++) {
 //< immediate-retry: This loop tries `fetch` to stock.example.com again at once: a service that is overloaded or restarting gets all attempts within milliseconds, from all instances together, and they are used up before it can recover. Wait between them, longer each time and by chance: `await setTimeout(Math.random() * 100 * 2 ** attempt)` of node:timers/promises.
	// no fix
		try {
			const response = await fetch(`https://stock.example.com/${id}`, { signal: AbortSignal.timeout(500) });
			//                     ^^^^^ call immediate-retry#5
			if (response.ok) return await response.json();
			log.warn(`answered ${response.status}`);
		} catch (error) {
			if (i === MAX - 1) throw error;
		}
	}
	return undefined;
}
