export async function fetchWithTimeout(url: string, init: RequestInit = {}, ms = 5_000): Promise<Response> {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), ms);
	try {
		return await fetch(url, { ...init, signal: controller.signal });
	} finally {
		clearTimeout(timer);
	}
}

export const users = () => fetchWithTimeout('https://users.example.com/all');
export const one = (id: string) => fetchWithTimeout(`https://users.example.com/${id}`, { method: 'HEAD' });
