async function within<T>(work: Promise<T>, ms: number): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const expired = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('timed out')), ms);
	});
	try {
		return await Promise.race([work, expired]);
	} finally {
		clearTimeout(timer);
	}
}

export const all = (ids: string[]) => within(Promise.all(ids.map((id) => fetch(`https://a.example.com/${id}`))), 5_000);

export const pair = () =>
	within(
		(async () => {
			const first = await fetch('https://b.example.com');
			return [first, await fetch('https://c.example.com')];
		})(),
		5_000,
	);
