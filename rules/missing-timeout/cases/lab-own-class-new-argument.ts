// config: {"clients":[{"module":"./src/service.ts","export":"HttpClient","kind":"class","clientOptions":0,"methods":{"get":1},"timeout":"timeoutMs"}]}
// lab: silent, stall

interface Options {
	timeoutMs?: number;
}

export class HttpClient {
	constructor(private readonly defaults: Options = {}) {}

	async get(url: string, options: Options = {}): Promise<string> {
		const { timeoutMs } = { ...this.defaults, ...options };
		const signal = timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs);
		return (await fetch(url, { signal })).text();
	}
}

const client = new HttpClient();
//                 ^^^^^^^^^^ missing-timeout: This HttpClient client (`new HttpClient`) sets no deadline for its calls: when the other side accepts and never answers, HttpClient waits for ever, and so does everything that awaits it. Set `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this HttpClient client
//+const client = new HttpClient({ timeoutMs: 10_000 });
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const run = (target: string) => client.get(`${target}/items`, {
//+	timeoutMs: 10_000,
//+});

export const run = (target: string) => client.get(`${target}/items`);
//                                            ^^^ call
