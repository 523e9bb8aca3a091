abstract class Base {
	protected abstract base: string;

	protected async send(path: string, init: RequestInit) {
		const response = await fetch(this.base + path, init);
		if (!response.ok) throw new Error(response.statusText);
		return response.json();
	}
}

export class Orders extends Base {
	protected base = 'https://orders.example.com';

	all = () => this.send('/orders', { signal: AbortSignal.timeout(5_000) });

	override send(path: string, init: RequestInit) {
		return super.send(path, { ...init, signal: init.signal ?? AbortSignal.timeout(3_000) });
	}
}
