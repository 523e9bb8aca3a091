import https, { type RequestOptions } from 'node:https';

export const get = (o: string | RequestOptions, done: (error?: Error) => void) =>
	https.get(o, (res) => res.resume()).on('error', done);
	//    ^^^ missing-timeout: `https.get` has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
	// no fix
export const load = (o: string | URL, done: (error?: Error) => void) =>
	https.get(o, (res) => res.resume()).on('error', done);
	//    ^^^ missing-timeout: `https.get` has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	https.get(o, { signal: AbortSignal.timeout(10_000) }, (res) => res.resume()).on('error', done);
export const a = () => get({ host: 'a.example.com' }, console.error);
export const b = () => load('https://b.example.com', console.error);
