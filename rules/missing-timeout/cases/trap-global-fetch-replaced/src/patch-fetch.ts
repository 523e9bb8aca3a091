const original = globalThis.fetch;

globalThis.fetch = (input, init) => original(input, { signal: AbortSignal.timeout(8_000), ...init });
