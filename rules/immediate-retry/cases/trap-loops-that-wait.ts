import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import { Pool } from 'pg';

const options = { timeout: 1000 };
const url = 'https://stock.example.com/';
declare function pauseFor(attempt: number): Promise<void>;
declare function refreshToken(): Promise<void>;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function inTheCatch() {
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			return await axios.get(url, options);
		} catch {
			await wait(100 * 2 ** attempt);
		}
	}
}

export async function behindTheTry() {
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			return await axios.get(url, options);
		} catch (error) {
			console.error(error);
		}
		await new Promise((resolve) => setTimeout(resolve, 1000));
	}
}

export async function beforeTheCall() {
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			if (attempt > 0) await sleep(100);
			return await axios.get(url, options);
		} catch (error) {
			if (attempt === 2) throw error;
		}
	}
}

export async function inTheLoop() {
	for (let attempt = 0; attempt < 3; await pauseFor(attempt++)) {
		try {
			return await axios.get(url, options);
		} catch (error) {
			console.error(error);
		}
	}
}

export async function pausedElsewhere() {
	for (let attempt = 0; attempt < 3; attempt++) {
		const pause = sleep(1000);
		try {
			return await axios.get(url, options);
		} catch {
			await pause;
		}
	}
}

const slowly = async () => {
	await sleep(200);
	return axios.get(url, options);
};
export async function inTheWrapper() {
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			return await slowly();
		} catch (error) {
			console.error(error);
		}
	}
}

/** Something is put right between the attempts. */
export async function withANewToken() {
	for (let attempt = 0; attempt < 2; attempt++) {
		try {
			return await axios.get(url, options);
		} catch {
			await refreshToken();
		}
	}
}

/** Another name each time: what fails is not that the other side is away. */
const pool = new Pool({ query_timeout: 1000 });
export async function uniqueName() {
	for (let attempt = 0; attempt < 5; attempt++) {
		const name = Math.random().toString(36);
		try {
			return await pool.query('INSERT INTO names VALUES ($1)', [name]);
		} catch (error) {
			if (attempt === 4) throw error;
		}
	}
}

/** Each one is tried once. */
export async function each(ids: readonly string[]) {
	for (const id of ids) {
		try {
			await axios.get(url + id, options);
		} catch (error) {
			console.error(error);
		}
	}
	for (let i = 0; i < ids.length; i++) {
		try {
			await axios.get(url + ids[i], options);
		} catch (error) {
			console.error(error);
		}
	}
}

export async function onceMore(id: string, isSecond = false): Promise<unknown> {
	try {
		return await axios.get(url + id, options);
	} catch (error) {
		if (isSecond) throw error;
		return onceMore(id, true);
	}
}

/** The next one each time. */
export async function mirrors(urls: readonly string[]) {
	for (let i = 0; i < urls.length; i++) {
		try {
			return await axios.get(urls[i]!, options);
		} catch (error) {
			console.error(error);
		}
	}
	return undefined;
}
export async function queued(urls: string[]) {
	while (urls.length > 0) {
		const next = urls.shift()!;
		try {
			return await axios.get(`${next}/health`, options);
		} catch (error) {
			console.error(error);
		}
	}
	return undefined;
}
export async function upwards(path: string) {
	let at = path;
	while (at !== '') {
		try {
			return await axios.get(url + at, options);
		} catch {
			at = at.slice(0, at.lastIndexOf('/'));
		}
	}
	return undefined;
}

export async function onlyForItsStatus(id: string) {
	for (let i = 0; i < 3; i++) {
		try {
			const response = await fetch(url + id, { signal: AbortSignal.timeout(500) });
			if (response.ok) return response;
			await new Promise((resolve) => setTimeout(resolve, 1000));
		} catch (error) {
			console.error(error);
		}
	}
	return undefined;
}
