// package: {"dependencies":{"@acme/limits":"^1.0.0"}}
// config: {"guards":[{"module":"@acme/limits","export":"within","bounds":1,"timeout":0},{"module":"@acme/limits","export":"safely","bounds":0},{"module":"@acme/limits","export":"Limiter","kind":"class","methods":["run"],"bounds":0}]}
import { Limiter, other, safely, within } from '@acme/limits';

const limiter = new Limiter(5000);
const load = () => fetch('https://named.example.com');
const wrapped = () => fetch('https://wrapped.example.com');

export const a = () => within(1000, fetch('https://a.example.com'));
//                                  ^^^^^ guard deadline=present kind=policy 1000ms: bounded by `within`, as `guards[0]` in holdfast.config.json says
export const b = () => within(1000, async () => (await fetch('https://b.example.com')).json());
//                                                     ^^^^^ guard deadline=present kind=policy 1000ms
export const c = () => safely(load);
export const d = () => limiter.run(() => fetch('https://d.example.com'));
//                                       ^^^^^ guard deadline=present kind=policy
export const e = async () => {
	const promise = fetch('https://e.example.com');
	return safely(promise.then((response) => response.json()));
};
export const f = () => safely({ task: () => fetch('https://f.example.com'), name: 'f' });
export const g = () => safely(async () => {
	const response = await wrapped();
	return response.json();
});
export const h = (ms: number) => within(ms, fetch('https://h.example.com'));
export const i = () => within(undefined, fetch('https://i.example.com'));
//                                       ^^^^^ guard deadline=unknown: within is given no time here

export const none = () => within(Number.POSITIVE_INFINITY, fetch('https://none.example.com'));
//                                                         ^^^^^ missing-timeout: `fetch` to none.example.com has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const none = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return within(Number.POSITIVE_INFINITY, fetch('https://none.example.com', { signal: controller.signal }).finally(() => clearTimeout(timer)));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const none = () => within(Number.POSITIVE_INFINITY, fetch('https://none.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+}));
// What one guard leaves open, another one around it may end.
export const around = () => safely(within(Number.POSITIVE_INFINITY, fetch('https://around.example.com')));
//                                                                  ^^^^^ guard deadline=present kind=policy
export const elsewhere = () => within(1000, load(), fetch('https://elsewhere.example.com'));
//                                                  ^^^^^ missing-timeout: `fetch` to elsewhere.example.com has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const elsewhere = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return within(1000, load(), fetch('https://elsewhere.example.com', { signal: controller.signal }).finally(() => clearTimeout(timer)));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const elsewhere = () => within(1000, load(), fetch('https://elsewhere.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+}));
export const bare = async () => {
	const response = await fetch('https://bare.example.com');
	//                     ^^^^^ missing-timeout: `fetch` to bare.example.com has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch('https://bare.example.com', { signal: AbortSignal.timeout(10_000) });
	return safely(response.json());
};
