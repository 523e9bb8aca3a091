// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent, stall
import { Agent, fetch } from 'undici';

// Connecting has a limit; the answer has none.
const dispatcher = new Agent({ connect: { timeout: 1_000 } });

export async function run(target: string) {
	const response = await fetch(`${target}/items`, { dispatcher });
	//                     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(`${target}/items`, { dispatcher, signal: AbortSignal.timeout(10_000) });
	return response.json();
}
