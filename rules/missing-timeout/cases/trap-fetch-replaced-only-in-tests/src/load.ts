// In tests: globalThis.fetch = vi.fn()
export const hint = 'set globalThis.fetch = yourFetch before you import this';
type Fetch = typeof globalThis.fetch;
export const load = (id: string) => fetch(`https://items.example.com/${id}`);
//                                  ^^^^^ missing-timeout: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const load = (id: string) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch(`https://items.example.com/${id}`, {
//+		signal: controller.signal,
//+	}).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const load = (id: string) => fetch(`https://items.example.com/${id}`, {
//+	signal: AbortSignal.timeout(10_000),
//+});
export const same = (other: Fetch) => globalThis.fetch === other;
