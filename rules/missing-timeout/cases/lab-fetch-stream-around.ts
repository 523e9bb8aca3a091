// lab: silent
const init = { headers: { accept: 'text/csv' } };

export async function run(target: string): Promise<unknown> {
	return (await fetch(`${target}/export`, init)).body?.getReader().read();
	//            ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	return (await fetch(`${target}/export`, { ...init, signal: controller.signal }).finally(() => clearTimeout(timer))).body?.getReader().read();
}
