// lab: silent
const open = async (url: string, init: RequestInit = {}) => {
	const response = await fetch(url, init);
	//                     ^^^^^ missing-timeout: `fetch` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	const response = await fetch(url, { signal: controller.signal, ...init }).finally(() => clearTimeout(timer));
	if (!response.ok) throw new Error(`HTTP ${response.status}`);
	return response.body;
};

export const run = (target: string) => open(`${target}/export`);
//                                     ^^^^ call
export const quick = (target: string) => open(target, { signal: AbortSignal.timeout(100) });
