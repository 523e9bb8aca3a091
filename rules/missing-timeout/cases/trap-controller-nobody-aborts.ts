export async function cancellable(url: string) {
	const controller = new AbortController();
	const response = await fetch(url, { signal: controller.signal });
	//                     ^^^^^ missing-timeout: …
	return response.json();
}
