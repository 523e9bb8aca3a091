// A signal for everything that happens at start-up, and for nothing later.
const starting = AbortSignal.timeout(30_000);

async function warmUp() {
	await fetch('https://a.example.com', { signal: starting });
}

async function main() {
	await warmUp();
	await fetch('https://b.example.com', { signal: starting });
}

main();
export const config = await (await fetch('https://c.example.com', { signal: starting })).json();

// Made for each.
const deadline = () => AbortSignal.timeout(5000);
export const d = () => fetch('https://d.example.com', { signal: deadline() });
export function batch(urls: string[]) {
	const all = AbortSignal.timeout(10_000);
	return Promise.all(urls.map((url) => fetch(url, { signal: all })));
}
export class Request {
	private signal = AbortSignal.timeout(5000);
	get(url: string) {
		return fetch(url, { signal: this.signal });
	}
}
