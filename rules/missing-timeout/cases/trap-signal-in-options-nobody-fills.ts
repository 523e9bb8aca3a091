interface Options {
	signal?: AbortSignal;
}

async function load(url: string, opts: Options = {}) {
	const response = await fetch(url, { signal: opts.signal });
	//                     ^^^^^ missing-timeout: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(url, { signal: opts.signal ?? AbortSignal.timeout(10_000) });
	return response.json();
}

export const orders = () => load('https://orders.example.com/all');
//                          ^^^^ call
