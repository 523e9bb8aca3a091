export const whole = (id: string) => fetch(new URL(`https://api.example.com/items/${id}`, import.meta.url));
//                                   ^^^^^ missing-timeout: `fetch` to api.example.com has no deadline…
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const whole = (id: string) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch(new URL(`https://api.example.com/items/${id}`, import.meta.url), {
//+		signal: controller.signal,
//+	}).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const whole = (id: string) => fetch(new URL(`https://api.example.com/items/${id}`, import.meta.url), {
//+	signal: AbortSignal.timeout(10_000),
//+});
export const beside = () => fetch(new URL('./parser.wasm', import.meta.url));
