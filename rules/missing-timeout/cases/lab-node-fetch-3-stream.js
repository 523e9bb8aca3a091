// package: {"type":"module","dependencies":{"node-fetch":"^3.3.0"}}
// path: src/service.mjs
// lab: silent
import { once } from 'node:events';
import fetch from 'node-fetch';

export const run = async (target) => {
	const response = await fetch(`${target}/archive.tgz`, { headers: { accept: '*/*' } });
	//                     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	const response = await fetch(`${target}/archive.tgz`, { headers: { accept: '*/*' }, signal: controller.signal }).finally(() => clearTimeout(timer));
	response.body.pipe(process.stdout, { end: false });
	await once(response.body, 'end');
};
