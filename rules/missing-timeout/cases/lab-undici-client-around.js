// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent, stall
const { Client } = require('undici');

const settings = () => ({ pipelining: 1 });

exports.run = async (target) => {
	const client = new Client(target, settings());
	//                 ^^^^^^ missing-timeout: This undici client (`new Client`) sets no deadline for its calls: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Set `headersTimeout` and `bodyTimeout` (ms) in its options.
	// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this undici client
	//+	const client = new Client(target, {
	//+		...settings(),
	//+		headersTimeout: 10_000,
	//+		bodyTimeout: 10_000,
	//+	});
	const { body } = await client.request({ path: '/login', method: 'POST' });
	//                            ^^^^^^^ call
	await body.text();
	return client.request({ path: '/items', method: 'GET' });
	//            ^^^^^^^ call
};
