const running = new Map<string, AbortController>();

export function cancel(id: string) {
	running.get(id)?.abort();
	running.delete(id);
}

export async function run(id: string, url: string) {
	const controller = new AbortController();
	running.set(id, controller);
	try {
		return await fetch(url, { signal: controller.signal });
	} finally {
		running.delete(id);
	}
}

setInterval(() => {
	for (const [id, controller] of running) if (id.startsWith('old')) controller.abort();
}, 5_000).unref();
