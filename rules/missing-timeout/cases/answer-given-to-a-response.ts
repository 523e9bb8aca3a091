export const proxy = async (url: string) => new Response((await fetch(url)).body);
//                                                              ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const proxy = async (url: string) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return new Response((await fetch(url, {
//+		signal: controller.signal,
//+	}).finally(() => clearTimeout(timer))).body);
//+};
export const direct = (url: string) => new Map([[url, fetch(url)]]);
//                                                    ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const direct = (url: string) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return new Map([[url, fetch(url, { signal: controller.signal }).finally(() => clearTimeout(timer))]]);
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const direct = (url: string) => new Map([[url, fetch(url, {
//+	signal: AbortSignal.timeout(10_000),
//+})]]);
