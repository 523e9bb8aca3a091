// package: {"dependencies":{"graphql-request":"^7.0.0","graphql":"^16.0.0"}}
// lab: silent, stall, trickle
import { gql, request } from 'graphql-request';

const ITEMS = gql`
	query Items($first: Int) {
		items(first: $first) {
			id
		}
	}
`;

export async function run(target: string) {
	const variables = { first: 10 };
	return request<{ items: { id: string }[] }>(`${target}/graphql`, ITEMS, variables);
	//     ^^^^^^^ missing-timeout: `request` has no deadline: when the other side accepts and never answers, graphql-request gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`, with its arguments in one object.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	return request<{ items: { id: string }[] }>({
	//+		url: `${target}/graphql`,
	//+		document: ITEMS,
	//+		variables,
	//+		signal: AbortSignal.timeout(10_000),
	//+	});
}
