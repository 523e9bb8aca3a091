import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';

declare function isFatal(error: unknown): boolean;
declare function giveUp(error: unknown): void;
const options = { timeout: 1000 };
const url = 'https://stock.example.com/';

export async function counted() {
	for (let attempt = 1; ; attempt++) {
		try {
			return await axios.get(url, options);
		} catch (error) {
			if (attempt === 5) throw error;
			await wait(100 * attempt);
		}
	}
}

export async function inTheCondition() {
	let left = 5;
	while (left-- > 0) {
		try {
			return await axios.get(url, options);
		} catch {
			await wait(100);
		}
	}
	throw new Error('not there');
}

export async function byTheKindOfError() {
	while (true) {
		try {
			return await axios.get(url, options);
		} catch (error) {
			if (isFatal(error)) throw error;
			await wait(100);
		}
	}
}

export async function bySomethingElse() {
	while (true) {
		try {
			return await axios.get(url, options);
		} catch (error) {
			giveUp(error);
			await wait(100);
		}
	}
}

export async function untilTold(stop: AbortSignal) {
	while (true) {
		if (stop.aborted) return undefined;
		try {
			return await axios.get(url, options);
		} catch {
			await wait(100);
		}
	}
}

export async function behindTheTry(deadline: number) {
	while (true) {
		try {
			return await axios.get(url, options);
		} catch {
			await wait(100);
		}
		if (Date.now() > deadline) throw new Error('too late');
	}
}

/** A consumer: its success does not end it either. */
export async function consumer(handle: (job: unknown) => void) {
	while (true) {
		try {
			handle((await axios.get(url, options)).data);
		} catch (error) {
			console.error(error);
		}
		await wait(1000);
	}
}

/** Waits for a state, not for an answer. */
export async function poll() {
	while (true) {
		try {
			const { data } = await axios.get(url, options);
			if (data.done) return data;
		} catch (error) {
			console.error(error);
		}
		await wait(1000);
	}
}

export async function mirrors(urls: readonly string[]) {
	for (const mirror of urls) {
		try {
			return await axios.get(mirror, options);
		} catch {
			// The next one.
		}
	}
	throw new Error('none is there');
}

export async function failsAtOnce() {
	while (true) {
		try {
			return await axios.get(url, options);
		} catch (error) {
			console.error(error);
			throw error;
		}
	}
}

export async function pages(all: unknown[]) {
	while (true) {
		try {
			const { data } = await axios.get(url, options);
			all.push(data);
			if (!data.next) break;
		} catch (error) {
			console.error(error);
		}
	}
}

export async function nothingOutside(parse: () => Promise<void>) {
	while (true) {
		try {
			return await parse();
		} catch {
			await wait(1);
		}
	}
}
