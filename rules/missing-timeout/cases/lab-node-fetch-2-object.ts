// package: {"dependencies":{"node-fetch":"^2.6.7"}}
// lab: silent, stall, trickle
import fetch from 'node-fetch';

export async function run(target: string): Promise<unknown> {
	const response = await fetch(`${target}/items`, { method: 'POST', body: '{}', timeout: 0 });
	//                     ^^^^^ missing-timeout: `fetch` has no deadline (`timeout: 0` means none): when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(`${target}/items`, { method: 'POST', body: '{}', timeout: 0, signal: AbortSignal.timeout(10_000) });
	if (!response.ok) throw new Error(`HTTP ${response.status}`);
	return response.json();
}
