// package: {"engines":{"node":">=22"}}
// lab: silent, stall, trickle
export async function run(target: string) {
	const controller = new AbortController();
	const response = await fetch(`${target}/items`, { signal: controller.signal });
	//                     ^^^^^ ineffective-option: `fetch` has no deadline, although it is given a signal: nothing in sight aborts its controller. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(`${target}/items`, { signal: AbortSignal.any([controller.signal, AbortSignal.timeout(10_000)]) });
	return response.json();
}
