// package: {"dependencies":{"parse":"^5.0.0","lru-cache":"^10.0.0"}}
import { LRUCache } from 'lru-cache';
import Parse from 'parse/node';

const cache = new LRUCache<string, object>({ max: 100, fetchMethod: async (key) => ({ key }) });

class RunReader {
	constructor(private readonly store: Map<string, string>) {}

	private fetch(id: string) {
		return this.store.get(id);
	}

	read(id: string) {
		return this.fetch(id);
	}
}

export async function load(id: string) {
	const user = await new Parse.User({ id }).fetch({ useMasterKey: true });
	const entry = await cache.fetch(id);
	return [user, entry, new RunReader(new Map()).read(id)];
}

export const worker = { fetch: (request: Request) => new Response(request.url) };
export const stub = (env: { COUNTER: { fetch(url: string): Promise<Response> } }) => env.COUNTER.fetch('https://do/increment');
