// package: {"dependencies":{"ky":"^1.7.0"}}
// lab: silent
import ky from 'ky';

export const run = async (target: string): Promise<unknown> => {
	const items = await ky.get(`${target}/items`, { timeout: false, retry: 0 }).json();
	//                     ^^^ missing-timeout: `ky.get` has no deadline (`timeout: false` means none): when the other side accepts and never answers, ky gives up after 10 s, but with `timeout: false` only after the 300 s of fetch, and everything that awaits it is stuck that long. Leave `timeout` out for the 10 s that ky has by itself, or set it to what the call may take (ms).
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	const items = await ky.get(`${target}/items`, { timeout: 10_000, retry: 0 }).json();
	return items;
};
