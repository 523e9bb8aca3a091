// rules: *
// holdfast-disable-next-line missing-timeout until 2020-01-31 -- upstream fix is scheduled
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evidence: the suppression here expired on 2020-01-31
export const load = () => fetch('https://a.example.com');
//                        ^^^^^ missing-timeout: `fetch`… has no deadline: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const load = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://a.example.com', { signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const load = () => fetch('https://a.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+});
