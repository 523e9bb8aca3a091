export const a = async (url: string) => (await fetch(url)).body;
//                                             ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const a = async (url: string) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return (await fetch(url, { signal: controller.signal }).finally(() => clearTimeout(timer))).body;
//+};
export const b = async (url: string) => (await fetch(url)).body;
//                                             ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const b = async (url: string) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return (await fetch(url, { signal: controller.signal }).finally(() => clearTimeout(timer))).body;
//+};
export async function c(url: string, controller: AbortController) {
	const response = await fetch(url);
	//                     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller2 = new AbortController();
	//+	const timer = setTimeout(() => controller2.abort(), 10_000);
	//+	const response = await fetch(url, { signal: controller2.signal }).finally(() => clearTimeout(timer));
	controller.abort();
	return response.body;
}
