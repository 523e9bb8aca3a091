// config: {"clients":[{"module":"./src/service","export":"createClient","kind":"factory","clientOptions":0,"methods":["get"],"timeout":"timeoutMs"}]}
// lab: silent, stall

const createClient = ({ headers, timeoutMs }) => ({
	async get(url) {
		const signal = timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs);
		return (await fetch(url, { headers, signal })).text();
	},
});

const as = (caller) => ({ headers: { 'x-caller': caller } });
const client = createClient(as('lab'));
//             ^^^^^^^^^^^^ missing-timeout: This createClient client (`createClient`) sets no deadline for its calls: when the other side accepts and never answers, createClient waits for ever, and so does everything that awaits it. Set `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this createClient client
//+const client = createClient({ ...as('lab'), timeoutMs: 10_000 });

module.exports = { createClient, run: (target) => client.get(`${target}/items`) };
//                                                       ^^^ call
