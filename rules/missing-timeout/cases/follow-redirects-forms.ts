// package: {"dependencies":{"follow-redirects":"^1.15.0"}}
import all, { http as plain, https } from 'follow-redirects';
import { get } from 'follow-redirects/https';
import * as followRedirects from 'follow-redirects';

type Done = (code?: number) => void;

export function named(done: Done, failed: (err: Error) => void) {
	https.get('https://a.example.com', (res) => done(res.resume().statusCode)).on('error', failed);
	//    ^^^ missing-timeout: `https.get` to a.example.com has no deadline: when the other side accepts and never answers, follow-redirects waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	https.get('https://a.example.com', { signal: AbortSignal.timeout(10_000) }, (res) => done(res.resume().statusCode)).on('error', failed);
}

export function renamed(done: Done, failed: (err: Error) => void) {
	const req = plain.request({ host: 'b.example.com' }, (res) => done(res.resume().statusCode));
	//                ^^^^^^^ missing-timeout: `plain.request` to b.example.com has no deadline: when the other side accepts and never answers, follow-redirects waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const req = plain.request({ host: 'b.example.com', signal: AbortSignal.timeout(10_000) }, (res) => done(res.resume().statusCode));
	req.on('error', failed);
	req.end();
}

export function byDefault(done: Done, failed: (err: Error) => void) {
	all.https.get('https://c.example.com', (res) => done(res.resume().statusCode)).on('error', failed);
	//        ^^^ missing-timeout: `all.https.get` to c.example.com has no deadline: when the other side accepts and never answers, follow-redirects waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	all.https.get('https://c.example.com', { signal: AbortSignal.timeout(10_000) }, (res) => done(res.resume().statusCode)).on('error', failed);
}

export function ofNamespace(done: Done, failed: (err: Error) => void) {
	followRedirects.http.get('http://d.example.com', (res) => done(res.resume().statusCode)).on('error', failed);
	//                   ^^^ missing-timeout: `followRedirects.http.get` to d.example.com has no deadline: when the other side accepts and never answers, follow-redirects waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	followRedirects.http.get('http://d.example.com', { signal: AbortSignal.timeout(10_000) }, (res) => done(res.resume().statusCode)).on('error', failed);
}

export function ofSubpath(done: Done, failed: (err: Error) => void) {
	get('https://e.example.com', (res) => done(res.resume().statusCode)).on('error', failed);
 //< missing-timeout: `get` to e.example.com has no deadline: when the other side accepts and never answers, follow-redirects waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	get('https://e.example.com', { signal: AbortSignal.timeout(10_000) }, (res) => done(res.resume().statusCode)).on('error', failed);
}
