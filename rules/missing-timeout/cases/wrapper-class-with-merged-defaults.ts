interface ClientOptions {
	baseUrl: string;
	defaults?: RequestInit;
}

export class ApiClient {
	constructor(private readonly options: ClientOptions) {}

	async request(path: string, init: RequestInit = {}): Promise<unknown> {
		const res = await fetch(new URL(path, this.options.baseUrl), {
		//                ^^^^^ guard deadline=present
			...this.options.defaults,
			...init,
			signal: init.signal ?? AbortSignal.timeout(5000),
		});
		return res.json();
	}

	async raw(path: string, init: RequestInit = {}): Promise<Response> {
		return fetch(new URL(path, this.options.baseUrl), { redirect: 'manual', ...init });
		//     ^^^^^ missing-timeout: `fetch` …has no deadline…its caller…
		// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
		//+		const controller = new AbortController();
		//+		const timer = setTimeout(() => controller.abort(), 10_000);
		//+		return fetch(new URL(path, this.options.baseUrl), { redirect: 'manual', signal: controller.signal, ...init }).finally(() => clearTimeout(timer));
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		return fetch(new URL(path, this.options.baseUrl), { redirect: 'manual', signal: AbortSignal.timeout(10_000), ...init });
	}
}

const maps = new ApiClient({ baseUrl: 'https://maps.example.com' });

export const route = (from: string, to: string) => maps.request(`/route?from=${from}&to=${to}`);
export const tile = (x: number, y: number) => maps.raw(`/tiles/${x}/${y}`, { cache: 'force-cache' });
//                                                 ^^^ call: this caller passes no deadline
export const style = () => maps.raw('/style', { signal: AbortSignal.timeout(1000) });
