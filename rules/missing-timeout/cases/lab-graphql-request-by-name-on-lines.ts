// package: {"dependencies":{"graphql-request":"^7.0.0","graphql":"^16.0.0"}}
// lab: silent, stall
import request from 'graphql-request';

export async function run(url: string) {
	const variables = { first: 10 };
	await request(url, '{ login }');
	//    ^^^^^^^ missing-timeout: `request` has no deadline: when the other side accepts and never answers, graphql-request gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`, with its arguments in one object.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	await request({
	//+		url,
	//+		document: '{ login }',
	//+		signal: AbortSignal.timeout(10_000),
	//+	});
	return request(
	//     ^^^^^^^ missing-timeout: `request` has no deadline: when the other side accepts and never answers, graphql-request gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`, with its arguments in one object.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	return request({
	//+		document: 'query Items($first: Int) { items(first: $first) { id } }',
	//+		requestHeaders: { 'x-caller': 'lab' }, // for the log
	//+		signal: AbortSignal.timeout(10_000),
	//+	});
		url,
		// the first page
		'query Items($first: Int) { items(first: $first) { id } }',
		variables,
		{ 'x-caller': 'lab' }, // for the log
	);
}
