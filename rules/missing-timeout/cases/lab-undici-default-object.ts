// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent
import { request } from 'undici';

async function load(url: string, patience?: number) {
	const { body } = await request(url, { headersTimeout: patience, bodyTimeout: patience });
	//                     ^^^^^^^ missing-timeout: `request` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `headersTimeout: 10_000` on this call
	//+	const { body } = await request(url, { headersTimeout: patience ?? 10_000, bodyTimeout: patience });
	return body.json();
}

export const run = (target: string) => load(`${target}/items`);
//                                     ^^^^ call
export const quick = (target: string) => load(`${target}/items`, 100);
