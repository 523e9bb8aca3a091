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
}

export const page = (slug: string) => load(`https://cms.example.com/${slug}`);
export const draft = (slug: string) => load(`https://cms.example.com/${slug}`, { retries: 0 });
export const ping = () => send('https://cms.example.com/ping');
export const publish = (slug: string) => send(`https://cms.example.com/${slug}`, { method: 'PUT' });
//                                       ^^^^ call: this caller passes no deadline
