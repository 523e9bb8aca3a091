export class Gateway {
	static #instance: Gateway;

	static getInstance(): Gateway {
		return (this.#instance ??= new Gateway());
	}

	async call(path: string, options: RequestInit = {}): Promise<unknown> {
		const res = await fetch(`https://gateway.example.com${path}`, { ...options, headers: { accept: 'application/json' } });
		//                ^^^^^ missing-timeout: `fetch` …has no deadline…its caller…
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const res = await fetch(`https://gateway.example.com${path}`, { signal: AbortSignal.timeout(10_000), ...options, headers: { accept: 'application/json' } });
		return res.json();
	}
}

export const users = () => Gateway.getInstance().call('/users', { signal: AbortSignal.timeout(2000) });
export const teams = () => Gateway.getInstance().call('/teams');
//                                               ^^^^ call: this caller passes no deadline
