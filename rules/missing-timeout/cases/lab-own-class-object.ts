// config: {"clients":[{"module":"./src/service.ts","export":"HttpClient","kind":"class","clientOptions":0,"methods":{"get":1,"post":2},"timeout":"timeout","unit":"s"}]}
// lab: silent, stall

interface Options {
	baseUrl?: string;
	timeout?: number;
}

export class HttpClient {
	constructor(private readonly defaults: Options = {}) {}

	get(path: string, options: Options = {}): Promise<string> {
		return this.request('GET', path, undefined, options);
	}

	post(path: string, body: unknown, options: Options = {}): Promise<string> {
		return this.request('POST', path, body, options);
	}

	private async request(method: string, path: string, body: unknown, options: Options): Promise<string> {
		const { baseUrl = '', timeout } = { ...this.defaults, ...options };
		const signal = timeout === undefined ? undefined : AbortSignal.timeout(timeout * 1000);
		const response = await fetch(baseUrl + path, { method, body: body && JSON.stringify(body), signal } as RequestInit);
		return response.text();
	}
}

export const run = (target: string) => {
	const client = new HttpClient({ baseUrl: target });
	//                 ^^^^^^^^^^ missing-timeout: This HttpClient client (`new HttpClient`) sets no deadline for its calls: when the other side accepts and never answers, HttpClient waits for ever, and so does everything that awaits it. Set `timeout` (s) in its options.
	// fix unsafe: Set `timeout: 10` (seconds) on this HttpClient client
	//+	const client = new HttpClient({ baseUrl: target, timeout: 10 });
	// fix unsafe: Set `timeout: 10` (seconds) on this call
	//+	return client.get('/items', { timeout: 10 });
	return client.get('/items');
	//            ^^^ call
};
