export abstract class BaseClient {
	protected readonly timeoutMs: number = 5000;

	constructor(protected readonly baseUrl: string) {}

	protected async get<T>(path: string): Promise<T> {
		const res = await fetch(`${this.baseUrl}${path}`, { signal: AbortSignal.timeout(this.timeoutMs) });
		//                ^^^^^ guard deadline=present kind=total
		return (await res.json()) as T;
	}

	protected async post<T>(path: string, body: unknown, init?: RequestInit): Promise<T> {
		const res = await fetch(`${this.baseUrl}${path}`, { method: 'POST', body: JSON.stringify(body), ...init });
		//                ^^^^^ missing-timeout: `fetch` has no deadline…its caller…
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const res = await fetch(`${this.baseUrl}${path}`, { method: 'POST', body: JSON.stringify(body), signal: AbortSignal.timeout(10_000), ...init });
		return (await res.json()) as T;
	}
}
