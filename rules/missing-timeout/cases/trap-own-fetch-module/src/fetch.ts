const real = globalThis.fetch;

export const fetch: typeof globalThis.fetch = (input, init = {}) =>
	real(input, { ...init, signal: init.signal ?? AbortSignal.timeout(8_000) });

export default fetch;
