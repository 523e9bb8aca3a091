// package: {"engines":{"node":">=22"}}
// lab: stall
export const run = async (target: string) => {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 1500);
	const response = await fetch(`${target}/items`, { signal: controller.signal }).finally(() => clearTimeout(timer));
	//                     ^^^^^ uncancelled-timeout: The timer of 1.5 s that ends `fetch` is stopped when the headers are there: nothing limits the body that is read after that, and a server that stalls in the middle of it keeps everything that awaits it. Stop the timer after the body is read.
	// fix unsafe: Set `signal: AbortSignal.timeout(1500)` on this call
	//+	const response = await fetch(`${target}/items`, { signal: AbortSignal.any([controller.signal, AbortSignal.timeout(1500)]) }).finally(() => clearTimeout(timer));
	return response.json();
};
