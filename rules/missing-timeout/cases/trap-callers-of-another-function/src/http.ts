export const load = async (url: string, init?: RequestInit) => (await fetch(url, init)).json();

export class Http {
	get(url: string, init?: RequestInit) {
		return fetch(url, init);
	}
}
