async function withAbort(url, ms) {
	const controller = new AbortController();
	const timer = setTimeout(controller.abort.bind(controller), ms);
	try {
		const res = await fetch(url, { signal: controller.signal });
		//                ^^^^^ guard deadline=present
		return await res.json();
	} finally {
		clearTimeout(timer);
	}
}

async function without(url) {
	const { signal } = new AbortController();
	const res = await fetch(url, { signal });
	//                ^^^^^ missing-timeout: `fetch` has no deadline…
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const res = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]) });
	return res.json();
}

module.exports = { withAbort, without };
