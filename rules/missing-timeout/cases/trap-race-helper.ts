const withTimeout = <T>(work: Promise<T>, ms: number): Promise<T> =>
	Promise.race([work, new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timed out')), ms))]);

export const quote = (symbol: string) => withTimeout(fetch(`https://quotes.example.com/${symbol}`), 5_000);

export const history = async (symbol: string) => {
	const res = await withTimeout(fetch(`https://quotes.example.com/${symbol}/history`).then((r) => r.json()), 8_000);
	return res.points;
};

export const symbols = async () => (await fetch('https://quotes.example.com/symbols')).json();
//                                        ^^^^^ missing-timeout: `fetch` to quotes.example.com has no deadline: …300 s…
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const symbols = async () => (await fetch('https://quotes.example.com/symbols', {
//+	signal: AbortSignal.timeout(10_000),
//+})).json();
