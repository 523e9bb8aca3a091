type Fetch = typeof globalThis.fetch;

export const load = ({ fetch, params }: { fetch: Fetch; params: { id: string } }) => fetch(`/api/items/${params.id}`);

export async function resolve(url: string, fetch: Fetch) {
	return (await fetch(url)).json();
}

export class Sdk {
	private readonly fetch: Fetch;

	constructor(options: { fetch?: Fetch }) {
		this.fetch = options.fetch ?? globalThis.fetch;
	}

	get = (path: string) => this.fetch(`https://sdk.example.com${path}`);
}

export function withContext(context: { fetch: Fetch }) {
	const { fetch } = context;
	return (path: string) => fetch(`https://ctx.example.com${path}`);
}
