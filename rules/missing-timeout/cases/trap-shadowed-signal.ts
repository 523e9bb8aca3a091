const signal = AbortSignal.timeout(60_000);

const load = (url: string, { signal }: { signal?: AbortSignal } = {}) => fetch(url, { signal });
//                                                                       ^^^^^ missing-timeout: …

export const outer = () => fetch('https://a.example.com', { signal });
export const inner = () => load('https://b.example.com');
//                         ^^^^ call
