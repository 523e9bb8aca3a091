import { setTimeout as wait } from 'node:timers/promises';

export const inline = async (url: string) => {
	const response = await Promise.race([
		fetch(url),
//^^^^^ uncancelled-timeout: `fetch` is raced against a timer that does not end it: its caller gives up after 5 s, but the request goes on and keeps its socket and memory; when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Under load these pile up. Pass `signal: AbortSignal.timeout(10_000)`.
		// fix unsafe: Set `signal: AbortSignal.timeout(5000)` on this call
		//+		fetch(url, { signal: AbortSignal.timeout(5000) }),
		new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too slow')), 5000)),
	]);
	return response.json();
};

const timeout = (ms: number) =>
	new Promise<never>((_, reject) => {
		setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
	});
export const byFunction = async () => {
	const response = await Promise.race([fetch('https://b.example.com'), timeout(3000)]);
	//                                   ^^^^^ uncancelled-timeout: `fetch` to b.example.com is raced against a timer that does not end it: its caller gives up after 3 s, but the request goes on and keeps its socket and memory; when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Under load these pile up. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(3000)` on this call
	//+	const response = await Promise.race([fetch('https://b.example.com', {
	//+		signal: AbortSignal.timeout(3000),
	//+	}), timeout(3000)]);
	return response.json();
};

async function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const expiry = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('too slow')), ms);
	});
	try {
		return await Promise.race([promise, expiry]);
	} finally {
		clearTimeout(timer);
	}
}
export const byHelper = async () => {
	const response = await withTimeout(fetch('https://c.example.com'), 2000);
	//                                 ^^^^^ uncancelled-timeout: `fetch` to c.example.com is raced against a timer that does not end it: its caller gives up after 2 s, but the request goes on and keeps its socket and memory; when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Under load these pile up. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(2000)` on this call
	//+	const response = await withTimeout(fetch('https://c.example.com', {
	//+		signal: AbortSignal.timeout(2000),
	//+	}), 2000);
	return response.json();
};

export const byWaiting = async () => {
	const winner = await Promise.race([fetch('https://d.example.com'), wait(1000)]);
	//                                 ^^^^^ uncancelled-timeout: `fetch` to d.example.com is raced against a timer that does not end it: its caller gives up after 1 s, but the request goes on and keeps its socket and memory; when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Under load these pile up. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Give up when there is no answer within 1 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 1000);
	//+	const winner = await Promise.race([fetch('https://d.example.com', { signal: controller.signal }).finally(() => clearTimeout(timer)), wait(1000)]);
	// fix unsafe: Set `signal: AbortSignal.timeout(1000)` on this call
	//+	const winner = await Promise.race([fetch('https://d.example.com', {
	//+		signal: AbortSignal.timeout(1000),
	//+	}), wait(1000)]);
	return winner;
};

async function load() {
	const response = await fetch('https://e.example.com');
	//                     ^^^^^ uncancelled-timeout: `fetch` to e.example.com is raced against a timer that does not end it: its caller gives up after 4 s, but the request goes on and keeps its socket and memory; when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Under load these pile up. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(4000)` on this call
	//+	const response = await fetch('https://e.example.com', {
	//+		signal: AbortSignal.timeout(4000),
	//+	});
	return response.json();
}
export const asAWhole = () => Promise.race([load(), timeout(4000)]);

export const byHand = (url: string) =>
	new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('too slow')), 5000);
		fetch(url)
//^^^^^ uncancelled-timeout: `fetch` is raced against a timer that does not end it: its caller gives up after 5 s, but the request goes on and keeps its socket and memory; when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Under load these pile up. Pass `signal: AbortSignal.timeout(10_000)`.
		// fix unsafe: Set `signal: AbortSignal.timeout(5000)` on this call
		//+		fetch(url, { signal: AbortSignal.timeout(5000) })
			.then((r) => r.json())
			.then(resolve, reject)
			.finally(() => clearTimeout(timer));
	});
