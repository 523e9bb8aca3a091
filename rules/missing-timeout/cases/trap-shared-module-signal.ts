const signal = AbortSignal.timeout(60_000);

export const a = () => fetch('https://a.example.com', { signal });
export const b = () => fetch('https://b.example.com', { signal });
