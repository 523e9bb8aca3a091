const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function withRetry<T>(work: () => Promise<T>, attempts = 3): Promise<T> {
	for (let i = 1; ; i++) {
		try {
			return await work();
		} catch (error) {
			if (i >= attempts) throw error;
			await sleep(200 * 2 ** i);
		}
	}
}

export const load = (id: string) => withRetry(() => fetch(`https://a.example.com/${id}`));
//                                                  ^^^^^ missing-timeout: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const load = (id: string) => withRetry(() => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch(`https://a.example.com/${id}`, {
//+		signal: controller.signal,
//+	}).finally(() => clearTimeout(timer));
//+});
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const load = (id: string) => withRetry(() => fetch(`https://a.example.com/${id}`, {
//+	signal: AbortSignal.timeout(10_000),
//+}));
