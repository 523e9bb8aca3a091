import { track } from '@acme/deadlines';

export async function load(url: string) {
	const controller = new AbortController();
	track(controller);
	return fetch(url, { signal: controller.signal });
}
