// package: {"dependencies":{"pg":"^8.0.0"}}
// lab: pg-silent, pg-stall
const { Client } = require('pg');

exports.run = async (target) => {
	const client = new Client(`${target}`);
	//                 ^^^^^^ missing-timeout: This pg client (`new Client`) sets no deadline for its calls: when the other side accepts and never answers, pg waits for ever, and so does everything that awaits it. Set `query_timeout` and `connectionTimeoutMillis` (ms) in its config.
	// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
	//+	const client = new Client({
	//+		connectionString: `${target}`,
	//+		query_timeout: 10_000,
	//+		connectionTimeoutMillis: 10_000,
	//+	});
	try {
		await client.connect();
		return await client.query('select 1');
		//                  ^^^^^ call
	} finally {
		await client.end();
	}
};
