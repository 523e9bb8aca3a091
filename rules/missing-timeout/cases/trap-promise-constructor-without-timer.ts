export function load(url: string): Promise<unknown> {
	return new Promise((resolve, reject) => {
		fetch(url)
//^^^^^ missing-timeout: …
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		fetch(url, { signal: AbortSignal.timeout(10_000) })
			.then((response) => response.json())
			.then(resolve, reject);
	});
}
