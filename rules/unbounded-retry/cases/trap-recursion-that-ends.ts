import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';

const get = (id: string) => axios.get(`https://stock.example.com/${id}`, { timeout: 1000 });

export async function counted(id: string, left = 3): Promise<unknown> {
	try {
		return await get(id);
	} catch (error) {
		if (left === 0) throw error;
		await wait(500);
		return counted(id, left - 1);
	}
}

export async function countedAtFirst(id: string, left = 3): Promise<unknown> {
	if (left === 0) throw new Error('not there');
	try {
		return await get(id);
	} catch {
		await wait(500);
		return countedAtFirst(id, left - 1);
	}
}

export async function perhaps(id: string, again = true): Promise<unknown> {
	try {
		return await get(id);
	} catch {
		await wait(500);
		if (again) return perhaps(id, false);
		return undefined;
	}
}

/** Another one of that name. */
class Other {
	async load(id: string) {
		return id;
	}
}
export class Loader {
	constructor(private readonly other: Other) {}
	async load(id: string): Promise<unknown> {
		try {
			return await get(id);
		} catch {
			return this.other.load(id);
		}
	}
}
