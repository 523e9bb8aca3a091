// role: library
export async function getJson<T>(url: string, init: RequestInit = {}): Promise<T> {
	const response = await fetch(url, init);
	return response.json() as Promise<T>;
}

export const version = () => fetch('https://registry.example.com/version');
//                           ^^^^^ missing-timeout: …
