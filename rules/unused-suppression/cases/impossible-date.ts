// rules: *
// holdfast-disable-next-line missing-timeout until 2027-02-30 -- upstream fix is scheduled
//                                                  ^^^^^^^^^^ unused-suppression: This suppression needs a date after `until`, but `2027-02-30` is none, so it does not hold. Write the last day on which it shall hold as `until YYYY-MM-DD`.
// no fix
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
