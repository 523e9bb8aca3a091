interface Options {
	timeout?: number;
	retries?: number;
}

async function load(url: string, { timeout = 5000, retries = 2 }: Options = {}): Promise<Response> {
	for (let attempt = 0; ; attempt++) {
		const res = await fetch(url, { signal: AbortSignal.timeout(timeout) });
		//                ^^^^^ guard deadline=present kind=total
		if (res.ok || attempt === retries) return res;
	}
}

async function send(url: string, init: RequestInit = { signal: AbortSignal.timeout(5000) }): Promise<Response> {
	return fetch(url, init);
	//     ^^^^^ missing-timeout: `fetch` has no deadline…its caller…
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	return fetch(url, { signal: controller.signal, ...init }).finally(() => clearTimeout(timer));
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	return fetch(url, { signal: AbortSignal.timeout(10_000), ...init });
}

export const page = (slug: string) => load(`https://cms.example.com/${slug}`);
export const draft = (slug: string) => load(`https://cms.example.com/${slug}`, { retries: 0 });
export const ping = () => send('https://cms.example.com/ping');
export const publish = (slug: string) => send(`https://cms.example.com/${slug}`, { method: 'PUT' });
//                                       ^^^^ call: this caller passes no deadline
