export default async (url: string, init?: RequestInit) => (await fetch(url, init)).json();

export async function load(url: string, init?: RequestInit) {
	return (await fetch(url, init)).json();
}
