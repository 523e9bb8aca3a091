interface Options {
	signal?: AbortSignal;
}

export const load = (url: string, opts: Options = {}) =>
	fetch(url, { signal: opts.signal ?? AbortSignal.timeout(5_000) });

export const save = (url: string, body: string, opts?: Options) =>
	fetch(url, { method: 'PUT', body, signal: opts?.signal || AbortSignal.timeout(10_000) });

export const both = () => Promise.all([load('https://a.example.com'), save('https://b.example.com', 'x')]);
