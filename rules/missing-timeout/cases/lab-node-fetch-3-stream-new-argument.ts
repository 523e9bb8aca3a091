// package: {"type":"module","dependencies":{"node-fetch":"^3.3.0"}}
// lab: silent
import fetch from 'node-fetch';

export async function run(target: string): Promise<number> {
	const { body } = await fetch(`${target}/archive.tgz`);
	//                     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	const { body } = await fetch(`${target}/archive.tgz`, { signal: controller.signal }).finally(() => clearTimeout(timer));
	let size = 0;
	for await (const chunk of body ?? []) size += chunk.length;
	return size;
}
