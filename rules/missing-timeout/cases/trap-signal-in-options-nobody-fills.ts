interface Options {
	signal?: AbortSignal;
}

async function load(url: string, opts: Options = {}) {
	const response = await fetch(url, { signal: opts.signal });
	//                     ^^^^^ missing-timeout: …
	return response.json();
}

export const orders = () => load('https://orders.example.com/all');
//                          ^^^^ call
