// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent
import { request } from 'undici';

export const run = async (target: string) =>
	(await request(`${target}/items`, { headersTimeout: 0, bodyTimeout: 0 })).body.text();
	//     ^^^^^^^ missing-timeout: `request` has no deadline (`headersTimeout: 0` means none; `bodyTimeout: 0` means none): when the other side accepts and never answers, undici waits for ever, and so does everything that awaits it. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `headersTimeout: 10_000` on this call
	//+	(await request(`${target}/items`, { headersTimeout: 10_000, bodyTimeout: 0 })).body.text();
