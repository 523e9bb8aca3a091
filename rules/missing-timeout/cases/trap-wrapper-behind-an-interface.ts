interface Transport {
	send(path: string, init?: RequestInit): Promise<Response>;
}

export class FetchTransport implements Transport {
	constructor(private readonly base: string) {}

	send(path: string, init?: RequestInit) {
		return fetch(this.base + path, init);
	}
}

export class Orders {
	constructor(private readonly transport: Transport) {}

	all = () => this.transport.send('/orders', { signal: AbortSignal.timeout(5_000) });
}

export const orders = new Orders(new FetchTransport('https://orders.example.com'));
