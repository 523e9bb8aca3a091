export const fetch: typeof globalThis.fetch = (input, init) =>
	globalThis.fetch(input, { signal: AbortSignal.timeout(5000), ...init });
	//         ^^^^^ guard deadline=present 5000ms
