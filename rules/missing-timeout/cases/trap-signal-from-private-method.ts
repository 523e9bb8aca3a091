interface CallOptions {
	signal?: AbortSignal;
	timeoutMs?: number;
}

export class ComputeClient {
	constructor(private readonly base: string) {}

	private signal(options?: CallOptions): AbortSignal | undefined {
		if (options?.signal) return options.signal;
		return AbortSignal.timeout(options?.timeoutMs ?? 30_000);
	}

	async create(body: unknown, options?: CallOptions) {
		return fetch(`${this.base}/create`, { method: 'POST', body: JSON.stringify(body), signal: this.signal(options) });
	}

	async remove(id: string, options?: CallOptions) {
		return fetch(`${this.base}/${id}`, { method: 'DELETE', signal: this.signal(options) });
	}
}

export const client = new ComputeClient('https://compute.example.com');
export const start = () => client.create({ image: 'node:20' });
