interface Options {
	wait?: boolean;
	signal?: AbortSignal;
}

export const a = (url: string, { wait }: Options = {}) =>
	fetch(url, { signal: wait ? undefined : AbortSignal.timeout(5_000) });

export const b = (url: string, options: Options = {}) =>
	fetch(url, { ...(options.wait ? {} : { signal: AbortSignal.timeout(5_000) }) });

export async function c(url: string, options: Options = {}) {
	let signal: AbortSignal | undefined;
	if (!options.wait) signal = AbortSignal.timeout(5_000);
	return fetch(url, { signal });
}

export const all = (url: string) => [a(url), b(url), c(url)];
