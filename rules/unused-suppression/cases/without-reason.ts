// rules: *
export const a = () => fetch('https://a.example.com'); // holdfast-disable-line missing-timeout
//                     ^^^^^ missing-timeout: `fetch`… has no deadline: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const a = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://a.example.com', { signal: controller.signal }).finally(() => clearTimeout(timer));
//+}; // holdfast-disable-line missing-timeout
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const a = () => fetch('https://a.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+}); // holdfast-disable-line missing-timeout
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: This suppression gives no reason, so it does not hold: later nobody could tell whether it may go. Write one behind two dashes: `holdfast-disable-line missing-timeout -- <reason>`.
// no fix
export const b = () => fetch('https://b.example.com'); // holdfast-disable-line missing-timeout the peer is local
//                     ^^^^^ missing-timeout: `fetch`… has no deadline: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const b = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://b.example.com', {
//+		signal: controller.signal,
//+	}).finally(() => clearTimeout(timer));
//+}; // holdfast-disable-line missing-timeout the peer is local
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const b = () => fetch('https://b.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+}); // holdfast-disable-line missing-timeout the peer is local
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: This suppression gives no reason, so it does not hold: later nobody could tell whether it may go. Write one behind two dashes: `holdfast-disable-line missing-timeout -- <reason>`.
// no fix
export const c = () => fetch('https://c.example.com'); // holdfast-disable-line -- the peer is local
//                     ^^^^^ missing-timeout: `fetch`… has no deadline: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const c = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://c.example.com', { signal: controller.signal }).finally(() => clearTimeout(timer));
//+}; // holdfast-disable-line -- the peer is local
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const c = () => fetch('https://c.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+}); // holdfast-disable-line -- the peer is local
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: This suppression names no rule, so it does not hold: it would hide whatever is found here later. Name the rules: `holdfast-disable-line <rule>, <rule> -- <reason>`.
// no fix
