export default async (url: string, options: { timeoutMs?: number } = {}): Promise<unknown> =>
	(await fetch(url, { signal: options.timeoutMs ? AbortSignal.timeout(options.timeoutMs) : undefined })).json();
