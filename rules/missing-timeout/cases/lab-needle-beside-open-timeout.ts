// package: {"dependencies":{"needle":"^3.0.0"}}
// lab: silent, stall
import needle from 'needle';

export const run = (target: string) =>
	needle('delete', `${target}/items/1`, null, { open_timeout: 2_000 });
 //<^^^ missing-timeout: `needle` has no deadline (`open_timeout: 2000`; `open_timeout` bounds connecting only): when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
	// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
	//+	needle('delete', `${target}/items/1`, null, { open_timeout: 2_000, response_timeout: 10_000, read_timeout: 10_000 });
