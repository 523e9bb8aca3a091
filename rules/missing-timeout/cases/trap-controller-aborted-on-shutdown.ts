const shutdown = new AbortController();
process.once('SIGTERM', () => shutdown.abort());

export async function poll(url: string) {
	const response = await fetch(url, { signal: shutdown.signal });
	return response.json();
}
