type Fetch = typeof globalThis.fetch;

export class Catalogue {
	constructor(
		private readonly baseUrl: string,
		private readonly fetchImpl: Fetch = fetch,
	) {}

	async item(id: string): Promise<unknown> {
		const res = await this.fetchImpl(`${this.baseUrl}/items/${id}`);
		//                     ^^^^^^^^^ missing-timeout: `this.fetchImpl` has no deadline…
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const res = await this.fetchImpl(`${this.baseUrl}/items/${id}`, { signal: AbortSignal.timeout(10_000) });
		return res.json();
	}

	async stock(id: string): Promise<unknown> {
		const res = await this.fetchImpl(`${this.baseUrl}/stock/${id}`, { signal: AbortSignal.timeout(2000) });
		//                     ^^^^^^^^^ guard deadline=present 2000ms
		return res.json();
	}
}

export const catalogue = new Catalogue('https://catalogue.example.com');
//                           ^^^^^^^^^ call
