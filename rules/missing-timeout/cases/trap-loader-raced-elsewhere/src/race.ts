export async function raceTimeout<T>(work: Promise<T>, ms: number, label: string): Promise<T> {
	let timer: NodeJS.Timeout;
	const expired = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`${label} took longer than ${ms} ms`)), ms);
	});
	return Promise.race([work, expired]).finally(() => clearTimeout(timer));
}
