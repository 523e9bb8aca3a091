import { setTimeout as wait } from 'node:timers/promises';

async function expire(controller: AbortController, ms: number) {
	await wait(ms, undefined, { ref: false });
	controller.abort(new Error('timed out'));
}

export async function load(url: string) {
	const controller = new AbortController();
	void expire(controller, 5_000);
	const response = await fetch(url, { signal: controller.signal });
	return response.json();
}
