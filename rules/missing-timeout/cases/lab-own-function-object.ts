// config: {"clients":[{"module":"./src/service.ts","export":"send","options":1,"timeout":"limits.seconds","unit":"s"}]}
// lab: silent, stall

interface Options {
	method?: string;
	limits?: { seconds?: number };
}

export default async function request(url: string, options: Options): Promise<string> {
	const seconds = options.limits?.seconds;
	const signal = seconds === undefined ? undefined : AbortSignal.timeout(seconds * 1000);
	return (await fetch(url, { method: options.method, signal })).text();
}
export { request as send };

export const run = (target: string) => request(`${target}/items`, { method: 'GET' });
//                                     ^^^^^^^ missing-timeout: `request` has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `limits.seconds` (s) in its options.
// fix unsafe: Set `limits.seconds: 10` (seconds) on this call
//+export const run = (target: string) => request(`${target}/items`, { method: 'GET', limits: { seconds: 10 } });
