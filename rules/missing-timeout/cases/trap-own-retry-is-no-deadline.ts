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
