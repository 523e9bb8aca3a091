// expect: releases
// lab: silent
const expiry = (ms: number) => new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too slow')), ms));

export const run = async (target: string) => {
	const response = await Promise.race([fetch(`${target}/items`), expiry(250)]);
	//                                   ^^^^^ uncancelled-timeout: `fetch` is raced against a timer that does not end it: its caller gives up after 250 ms, but the request goes on and keeps its socket and memory; when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Under load these pile up. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(250)` on this call
	//+	const response = await Promise.race([fetch(`${target}/items`, { signal: AbortSignal.timeout(250) }), expiry(250)]);
	return response.json();
};
