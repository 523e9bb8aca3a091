// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent, stall
import { request } from 'undici';

export async function run(target: string) {
	const { statusCode, body } = await request(`${target}/items`);
	//                                 ^^^^^^^ missing-timeout: `request` has no deadline: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
	//+	const { statusCode, body } = await request(`${target}/items`, {
	//+		headersTimeout: 10_000,
	//+		bodyTimeout: 10_000,
	//+	});
	if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`);
	return body.json();
}
