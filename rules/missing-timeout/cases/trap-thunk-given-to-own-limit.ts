async function limited<T>(work: () => Promise<T>, ms: number): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const expired = new Promise<never>((_, reject) => {
		timer = setTimeout(reject, ms, new Error('timed out'));
	});
	return Promise.race([work(), expired]).finally(() => clearTimeout(timer));
}

export const a = () =>
	limited(async () => {
		const response = await fetch('https://a.example.com');
		return response.json();
	}, 5_000);

const loadB = () => fetch('https://b.example.com');
export const b = () => limited(loadB, 5_000);
