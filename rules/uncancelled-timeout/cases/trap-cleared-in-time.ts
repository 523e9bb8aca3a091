// rules: missing-timeout
// The commonest wrapper there is: who reads the body is elsewhere.
export async function request(url: string) {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 5000);
	try {
		return await fetch(url, { signal: controller.signal });
	} finally {
		clearTimeout(timer);
	}
}
// The body is read before the timer is stopped.
export async function json(url: string) {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 5000);
	try {
		const response = await fetch(url, { signal: controller.signal });
		return await response.json();
	} finally {
		clearTimeout(timer);
	}
}
// Stopped only where there is no body to be read.
export async function failing(url: string) {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 5000);
	const response = await fetch(url, { signal: controller.signal });
	if (!response.ok) {
		clearTimeout(timer);
		throw new Error(response.statusText);
	}
	const body = await response.json();
	clearTimeout(timer);
	return body;
}
// Streamed on: the limit was for the headers.
export async function download(url: string) {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 5000);
	const response = await fetch(url, { signal: controller.signal });
	clearTimeout(timer);
	return response.body;
}
// Another timer.
export async function logged(url: string) {
	const slow = setTimeout(() => console.warn('slow'), 1000);
	const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
	clearTimeout(slow);
	return response.json();
}
