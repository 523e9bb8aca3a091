// lab: silent, stall, trickle
export async function run(target: string) {
	const init: RequestInit = { method: 'POST', body: '{}' };
	const response = await fetch(`${target}/items`, init);
	//                     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(`${target}/items`, {
	//+		...init,
	//+		signal: AbortSignal.timeout(10_000),
	//+	});
	return response.json();
}
