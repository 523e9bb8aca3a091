export async function load(url: string) {
	const request = new Request(url, { method: 'POST' });
	const response = await fetch(request);
	//                     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(request, { signal: AbortSignal.timeout(10_000) });
	return response.json();
}
export const bare = async (url: string) => (await fetch(new Request(url))).json();
//                                                ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const bare = async (url: string) => (await fetch(new Request(url), {
//+	signal: AbortSignal.timeout(10_000),
//+})).json();
