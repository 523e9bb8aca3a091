export async function* events(url: string, idleMs = 30_000) {
	const controller = new AbortController();
	let timer = setTimeout(() => controller.abort(), idleMs);
	const response = await fetch(url, { headers: { accept: 'text/event-stream' }, signal: controller.signal });
	for await (const chunk of response.body!) {
		clearTimeout(timer);
		timer = setTimeout(() => controller.abort(), idleMs);
		yield chunk;
	}
}
