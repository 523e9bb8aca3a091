// package: {"type":"module","dependencies":{"node-fetch":"^3.3.0"}}
// lab: silent, stall, trickle
import fetch from 'node-fetch';

async function load(url: string, signal?: AbortSignal): Promise<unknown> {
	const response = await fetch(url, { signal });
	//                     ^^^^^ missing-timeout: `fetch` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(url, { signal: signal ?? AbortSignal.timeout(10_000) });
	return response.json();
}

export const run = (target: string): Promise<unknown> => load(`${target}/items`);
//                                                       ^^^^ call
