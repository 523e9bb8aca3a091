import { setTimeout as delay } from 'node:timers/promises';

export async function load(url: string) {
	const controller = new AbortController();
	void delay(5_000, undefined, { ref: false }).then(() => controller.abort());
	const response = await fetch(url, { signal: controller.signal });
	return response.json();
}
