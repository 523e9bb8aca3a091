import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

const expired = async (ms: number): Promise<never> => {
	await wait(ms);
	throw new Error('timed out');
};

export const a = () => Promise.race([fetch('https://a.example.com'), expired(5_000)]);

export async function b(signal: AbortSignal) {
	const pending = fetch('https://b.example.com');
	return Promise.race([pending, once(signal, 'abort')]);
}

export async function c() {
	const work = (async () => {
		const response = await fetch('https://c.example.com');
		return response.json();
	})();
	return Promise.race([work, expired(5_000)]);
}
