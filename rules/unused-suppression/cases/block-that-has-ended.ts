// rules: *
/* holdfast-disable missing-timeout -- the peer is this process */
export const a = () => fetch('https://a.example.com');
/* holdfast-enable */
export const b = () => fetch('https://b.example.com');
//                     ^^^^^ missing-timeout: `fetch`… has no deadline: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const b = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://b.example.com', { signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const b = () => fetch('https://b.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+});
/* holdfast-enable missing-timeout */
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: This ends nothing: no `holdfast-disable missing-timeout` is in force here. Remove it.
// fix safe: Remove this `holdfast-enable`
