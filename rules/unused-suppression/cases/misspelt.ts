// rules: *
// holdfast-disable-nextline missing-timeout -- the peer is local
// ^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: There is no directive `holdfast-disable-nextline`, so this comment does nothing. Did you mean `holdfast-disable-next-line`?
// no fix
export const a = () => fetch('https://a.example.com');
//                     ^^^^^ missing-timeout: `fetch`… has no deadline: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const a = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://a.example.com', { signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(10_000) });
export const b = () => fetch('https://b.example.com'); // holdfast-disable-line missing-timout -- the peer is local
//                     ^^^^^ missing-timeout: `fetch`… has no deadline: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const b = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://b.example.com', {
//+		signal: controller.signal,
//+	}).finally(() => clearTimeout(timer));
//+}; // holdfast-disable-line missing-timout -- the peer is local
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const b = () => fetch('https://b.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+}); // holdfast-disable-line missing-timout -- the peer is local
//                                                                              ^^^^^^^^^^^^^^ unused-suppression: There is no rule `missing-timout`, so nothing is suppressed by it. Did you mean `missing-timeout`?
// no fix
export const c = () => fetch('https://c.example.com'); // holdfast-disable-line no-hanging -- the peer is local
//                     ^^^^^ missing-timeout: `fetch`… has no deadline: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const c = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://c.example.com', { signal: controller.signal }).finally(() => clearTimeout(timer));
//+}; // holdfast-disable-line no-hanging -- the peer is local
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const c = () => fetch('https://c.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+}); // holdfast-disable-line no-hanging -- the peer is local
//                                                                              ^^^^^^^^^^ unused-suppression: There is no rule `no-hanging`, so nothing is suppressed by it. Remove it, or name one that there is.
// fix safe: Remove this suppression
//+export const c = () => fetch('https://c.example.com');
// holdfast-core is a name like any other.
