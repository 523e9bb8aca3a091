export default {
	async fetch(request: Request, env: { ASSETS: { fetch(r: Request): Promise<Response> } }) {
		if (new URL(request.url).pathname.startsWith('/static')) return env.ASSETS.fetch(request);
		return fetch(request);
	},
};

export const again = (request: Request) => fetch(new Request(request, { redirect: 'manual' }));
export const timed = (url: string) => fetch(new Request(url, { signal: AbortSignal.timeout(5_000) }));
