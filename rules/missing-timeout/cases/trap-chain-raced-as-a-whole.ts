const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
	const winner = await Promise.race([work, sleep(ms).then(() => 'late' as const)]);
	if (winner === 'late') throw new Error('timed out');
	return winner as T;
}

const login = async () => (await fetch('https://auth.example.com/token', { signal: AbortSignal.timeout(2_000) })).text();

export const a = () => within(login().then((token) => fetch('https://a.example.com', { headers: { token } })), 5_000);

export const b = () =>
	within(
		login()
			.then(async (token) => {
				const response = await fetch('https://b.example.com', { headers: { token } });
				return response.json();
			})
			.catch(() => undefined),
		5_000,
	);
