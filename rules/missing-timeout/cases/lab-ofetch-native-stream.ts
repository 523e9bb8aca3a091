// package: {"dependencies":{"ofetch":"^1.4.0"}}
// lab: silent
import { ofetch } from 'ofetch';

export const run = async (target: string): Promise<ArrayBuffer> => {
	const response = await ofetch.native(`${target}/archive`);
	//                            ^^^^^^ missing-timeout: `ofetch.native` has no deadline: when the other side accepts and never answers, ofetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	const response = await ofetch.native(`${target}/archive`, { signal: controller.signal }).finally(() => clearTimeout(timer));
	return response.arrayBuffer();
};
