// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent, stall
import { Agent } from 'undici';

const agent = new Agent({
//                ^^^^^ missing-timeout: This undici client (`new Agent`) sets no deadline for its calls: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Set `headersTimeout` and `bodyTimeout` (ms) in its options.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this undici client
//+	headersTimeout: 10_000,
//+	bodyTimeout: 10_000,
	connections: 20,
	connect: { timeout: 2_000 },
});

export async function run(target: string) {
	const { body } = await agent.request({ origin: target, path: '/items', method: 'GET' });
	//                           ^^^^^^^ call
	return body.json();
}
export const add = (target: string) => agent.request({ origin: target, path: '/items', method: 'POST', body: '{}' });
//                                           ^^^^^^^ call
