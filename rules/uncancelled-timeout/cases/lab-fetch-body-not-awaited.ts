// lab: stall
export const run = async (target: string) => {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 1500);
	try {
		const response = await fetch(`${target}/items`, { signal: controller.signal });
		//                     ^^^^^ uncancelled-timeout: The timer of 1.5 s that ends `fetch` is stopped when the headers are there: nothing limits the body that is read after that, and a server that stalls in the middle of it keeps everything that awaits it. Stop the timer after the body is read.
		// fix safe: Await the body, so that the timer is stopped after it
		//+		return await response.json();
		if (!response.ok) throw new Error(response.statusText);
		return response.json();
	} finally {
		clearTimeout(timer);
	}
};
