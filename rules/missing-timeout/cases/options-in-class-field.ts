export class Webhooks {
	private readonly timeoutMs = Number(process.env.WEBHOOK_TIMEOUT_MS ?? 3000);
	private readonly headers = { 'content-type': 'application/json' };

	deliver(url: string, event: object): Promise<Response> {
		return fetch(url, {
		//     ^^^^^ guard deadline=present kind=total
			method: 'POST',
			headers: this.headers,
			body: JSON.stringify(event),
			signal: AbortSignal.timeout(this.timeoutMs),
		});
	}

	verify(url: string): Promise<Response> {
		const init = { method: 'OPTIONS', headers: this.headers };
		return fetch(url, init);
		//     ^^^^^ missing-timeout: `fetch` has no deadline: …300 s…
	}
}
