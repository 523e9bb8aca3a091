const signal = AbortSignal.timeout(60_000);

const load = (url: string, { signal }: { signal?: AbortSignal } = {}) => fetch(url, { signal });
//                                                                       ^^^^^ missing-timeout: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+const load = (url: string, { signal }: { signal?: AbortSignal } = {}) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch(url, { signal: signal ?? controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+const load = (url: string, { signal }: { signal?: AbortSignal } = {}) => fetch(url, { signal: signal ?? AbortSignal.timeout(10_000) });

export const outer = () => fetch('https://a.example.com', { signal });
export const inner = () => load('https://b.example.com');
//                         ^^^^ call
