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
		// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
		//+		const controller = new AbortController();
		//+		const timer = setTimeout(() => controller.abort(), 10_000);
		//+		return fetch(url, { ...init, signal: controller.signal }).finally(() => clearTimeout(timer));
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		return fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
	}
}
