export async function cancellable(url: string) {
	const controller = new AbortController();
	const response = await fetch(url, { signal: controller.signal });
	//                     ^^^^^ ineffective-option: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(url, { signal: AbortSignal.any([controller.signal, AbortSignal.timeout(10_000)]) });
	return response.json();
}
