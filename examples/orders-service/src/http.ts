/** JSON over HTTP, with the headers every internal service expects. */
export async function getJson<T>(url: string, init: RequestInit = {}): Promise<T> {
	const response = await fetch(url, {
		...init,
		headers: { accept: 'application/json', 'x-caller': 'orders-service', ...init.headers },
	});
	if (!response.ok) {
		throw new Error(`GET ${url} answered ${response.status}`);
	}
	return (await response.json()) as T;
}
