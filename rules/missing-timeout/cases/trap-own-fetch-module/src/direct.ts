export const d = () => fetch('https://d.example.com');
//                     ^^^^^ missing-timeout: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const d = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://d.example.com', { signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const d = () => fetch('https://d.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+});
