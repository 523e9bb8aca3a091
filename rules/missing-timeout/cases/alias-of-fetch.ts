const doFetch = fetch;
const { fetch: nodeFetch } = globalThis;

export const members = () => doFetch('https://directory.example.com/members');
//                           ^^^^^^^ missing-timeout: `doFetch` to directory.example.com has no deadline…
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const members = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return doFetch('https://directory.example.com/members', { signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const members = () => doFetch('https://directory.example.com/members', {
//+	signal: AbortSignal.timeout(10_000),
//+});
export const groups = () => nodeFetch('https://directory.example.com/groups');
//                          ^^^^^^^^^ missing-timeout: `nodeFetch` to directory.example.com has no deadline…
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const groups = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return nodeFetch('https://directory.example.com/groups', { signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const groups = () => nodeFetch('https://directory.example.com/groups', {
//+	signal: AbortSignal.timeout(10_000),
//+});
export const roles = () => globalThis.fetch('https://directory.example.com/roles');
//                                    ^^^^^ missing-timeout: `globalThis.fetch` to directory.example.com has no deadline…
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const roles = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return globalThis.fetch('https://directory.example.com/roles', { signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const roles = () => globalThis.fetch('https://directory.example.com/roles', {
//+	signal: AbortSignal.timeout(10_000),
//+});
export const owners = () => doFetch('https://directory.example.com/owners', { signal: AbortSignal.timeout(5000) });
//                          ^^^^^^^ guard deadline=present kind=total 5000ms
