// lab: silent, stall, trickle
async function get(url: string, init?: RequestInit): Promise<unknown> {
	const response = await fetch(url, init);
	//                     ^^^^^ missing-timeout: `fetch` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(url, { signal: AbortSignal.timeout(10_000), ...init });
	return response.json();
}

export const run = (target: string) => get(`${target}/items`);
//                                     ^^^ call
export const quick = (target: string) => get(`${target}/items`, { signal: AbortSignal.timeout(100) });
