// config: {"clients":[{"module":"./src/service","export":"send","options":1,"timeout":"timeoutMs"}]}
// lab: silent, stall

const send = async (url, options) => {
	const signal = options.timeoutMs === undefined ? undefined : AbortSignal.timeout(options.timeoutMs);
	return (await fetch(url, { headers: options.headers, signal })).text();
};

const as = (caller) => ({ headers: { 'x-caller': caller } });

module.exports = { send, run: (target) => send(`${target}/items`, as('lab')) };
//                                        ^^^^ missing-timeout: `send` has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+module.exports = { send, run: (target) => send(`${target}/items`, {
//+	...as('lab'),
//+	timeoutMs: 10_000,
//+}) };
