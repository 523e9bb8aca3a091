// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent, stall
import { Writable } from 'node:stream';
import { stream } from 'undici';

export const run = (target: string) =>
	stream(`${target}/export`, { method: 'GET' }, () => new Writable({ write: (_chunk, _encoding, done) => done() }));
 //<^^^ missing-timeout: `stream` has no deadline: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
	//+	stream(`${target}/export`, { method: 'GET', headersTimeout: 10_000, bodyTimeout: 10_000 }, () => new Writable({ write: (_chunk, _encoding, done) => done() }));
