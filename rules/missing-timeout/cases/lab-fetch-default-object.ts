// lab: silent, stall, trickle
async function get(url: string, signal?: AbortSignal): Promise<unknown> {
	const response = await fetch(url, { headers: { accept: 'application/json' }, signal });
	//                     ^^^^^ missing-timeout: `fetch` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(url, { headers: { accept: 'application/json' }, signal: signal ?? AbortSignal.timeout(10_000) });
	return response.json();
}

export const run = (target: string) => get(`${target}/items`);
//                                     ^^^ call
export const quick = (target: string) => get(`${target}/items`, AbortSignal.timeout(100));
