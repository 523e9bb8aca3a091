class HttpError extends Error {}

async function http(method, url, body) {
	const res = await fetch(url, {
	//                ^^^^^ missing-timeout: `fetch` has no deadline: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+		signal: AbortSignal.timeout(10_000),
		method,
		headers: { 'content-type': 'application/json' },
		body: body && JSON.stringify(body),
	});
	if (!res.ok) throw new HttpError(res.statusText);
	return res.json();
}

async function httpWithin(method, url, ms = 5000) {
	const res = await fetch(url, { method, signal: AbortSignal.timeout(ms) });
	//                ^^^^^ guard deadline=present kind=total
	return res.json();
}

module.exports = {
	get: (url) => http('GET', url),
	post: (url, body) => http('POST', url, body),
	head: (url, ms) => httpWithin('HEAD', url, ms),
};
