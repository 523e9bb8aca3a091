// lab: silent
const open = (url: string, signal?: AbortSignal) => fetch(url, { signal });
//                                                  ^^^^^ missing-timeout: `fetch` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+const open = (url: string, signal?: AbortSignal) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch(url, { signal: signal ?? controller.signal }).finally(() => clearTimeout(timer));
//+};

export async function run(target: string) {
	const { body } = await open(`${target}/export`);
	//                     ^^^^ call
	return body?.getReader().read();
}
export const quick = async (target: string) => (await open(target, AbortSignal.timeout(100))).body;
