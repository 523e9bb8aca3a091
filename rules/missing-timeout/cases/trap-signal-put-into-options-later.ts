export async function load(url: string, options: RequestInit = {}) {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 5_000);
	options.signal = controller.signal;
	try {
		return await fetch(url, options);
	} finally {
		clearTimeout(timer);
	}
}

export async function save(url: string, options: RequestInit = {}) {
	const init = { ...options };
	init.signal ??= AbortSignal.timeout(5_000);
	return fetch(url, init);
}

export const run = () => Promise.all([load('https://a.example.com'), save('https://b.example.com', {})]);
