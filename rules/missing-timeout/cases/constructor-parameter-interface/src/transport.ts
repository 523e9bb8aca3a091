export interface Transport {
	send(url: string, body: string, signal?: AbortSignal): Promise<void>;
}

export class HttpTransport implements Transport {
	async send(url: string, body: string, signal?: AbortSignal): Promise<void> {
		await fetch(url, { method: 'POST', body, signal });
		//    ^^^^^ missing-timeout: `fetch` has no deadline…its caller…
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		await fetch(url, { method: 'POST', body, signal: signal ?? AbortSignal.timeout(10_000) });
	}
}
