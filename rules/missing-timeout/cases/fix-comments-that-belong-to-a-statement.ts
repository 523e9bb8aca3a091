export async function open(url: string) {
	// eslint-disable-next-line no-restricted-globals
	const response = await fetch(url);
	//                     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	const response = await fetch(url, { signal: controller.signal }).finally(() => clearTimeout(timer));

	// Another remark.

	return response.body;
}
/** The feed. */
export const feed = (await fetch('https://feed.example.com')).body;
//                         ^^^^^ missing-timeout: `fetch` to feed.example.com has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+const controller = new AbortController();
//+const timer = setTimeout(() => controller.abort(), 10_000);
//+export const feed = (await fetch('https://feed.example.com', { signal: controller.signal }).finally(() => clearTimeout(timer))).body;
