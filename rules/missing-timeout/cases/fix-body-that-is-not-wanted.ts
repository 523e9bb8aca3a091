export const items = async (url: string): Promise<string[]> => {
	const response = await fetch(url);
	//                     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
	if (!response.ok) {
		await response.body?.cancel();
		throw new Error(response.statusText);
	}
	return (await response.json()) as string[];
};
