type Fn<A extends unknown[], R> = (...args: A) => Promise<R>;

export function timeLimited<A extends unknown[], R>(fn: Fn<A, R>, ms: number): Fn<A, R> {
	return async (...args) => {
		let timer: NodeJS.Timeout | undefined;
		const expiry = new Promise<never>((_, reject) => {
			timer = setTimeout(() => reject(new Error('timed out')), ms);
		});
		try {
			return await Promise.race([fn(...args), expiry]);
		} finally {
			clearTimeout(timer);
		}
	};
}

export const loadUser = timeLimited(async (id: string) => {
	const res = await fetch(`https://users.example.com/${id}`);
	return res.json();
}, 2_000);
