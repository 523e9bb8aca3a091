import timers, { setTimeout as later } from 'node:timers';

export async function a(url: string) {
	const controller = new AbortController();
	const pending = fetch(url, { signal: controller.signal });
	const timer = setTimeout(expire, 5_000);
	function expire() {
		controller.abort();
	}
	return pending.finally(() => clearTimeout(timer));
}

export async function b(url: string) {
	const controller = new AbortController();
	const cancel = (reason: string) => controller.abort(new Error(reason));
	const giveUp = () => cancel('too slow');
	later(giveUp, 5_000);
	return fetch(url, { signal: controller.signal });
}

export async function c(url: string) {
	const controller = new AbortController();
	timers.setTimeout(() => controller.abort(), 5_000);
	return fetch(url, { signal: controller.signal });
}

export async function d(url: string, deadline: number) {
	const controller = new AbortController();
	const watch = globalThis.setInterval(() => {
		if (Date.now() > deadline) controller.abort();
	}, 100);
	return fetch(url, { signal: controller.signal }).finally(() => clearInterval(watch));
}

export async function e(url: string) {
	const { signal } = withTimer(new AbortController());
	return fetch(url, { signal });
}

function withTimer(controller: AbortController) {
	setTimeout(() => controller.abort(), 5_000);
	return controller;
}
