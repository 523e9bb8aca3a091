// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent
import { fetch } from 'undici';

export async function run(target: string) {
	const response = await fetch(`${target}/export`);
	//                     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	const response = await fetch(`${target}/export`, { signal: controller.signal }).finally(() => clearTimeout(timer));
	let size = 0;
	for await (const chunk of response.body ?? []) size += chunk.length;
	return size;
}
