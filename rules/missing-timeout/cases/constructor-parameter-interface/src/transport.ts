export interface Transport {
	send(url: string, body: string, signal?: AbortSignal): Promise<void>;
}

export class HttpTransport implements Transport {
	async send(url: string, body: string, signal?: AbortSignal): Promise<void> {
		await fetch(url, { method: 'POST', body, signal });
		//    ^^^^^ missing-timeout: `fetch` has no deadline…its caller…
	}
}
