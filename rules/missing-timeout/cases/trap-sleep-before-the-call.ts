const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export async function pollUntilDone(id: string) {
	for (let i = 0; i < 10; i++) {
		const response = await fetch(`https://jobs.example.com/${id}`);
		//                     ^^^^^ missing-timeout: …
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const response = await fetch(`https://jobs.example.com/${id}`, {
		//+			signal: AbortSignal.timeout(10_000),
		//+		});
		if ((await response.json()).done) return;
		await sleep(1_000);
	}
}

export function later(url: string) {
	setTimeout(() => void fetch(url), 5_000);
	//                    ^^^^^ missing-timeout: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	setTimeout(() => void fetch(url, { signal: AbortSignal.timeout(10_000) }), 5_000);
}
