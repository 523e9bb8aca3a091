// package: {"dependencies":{"follow-redirects":"^1.15.0"}}
import { http, https, wrap } from 'follow-redirects';
import nodeHttps from 'node:https';

type Done = (code?: number) => void;

// Unlike Node's own, its setTimeout() ends the request by itself.
export function bySetTimeout(done: Done) {
	const req = https.get('https://a.example.com', (res) => done(res.resume().statusCode));
	req.setTimeout(5_000);
	req.on('error', () => done());
}

export function bySetTimeoutThatLogs(done: Done) {
	https
		.get('https://b.example.com', (res) => done(res.resume().statusCode))
		.on('error', () => done())
		.setTimeout(5_000, () => console.warn('slow'));
}

export function byOptionAndListener(done: Done) {
	const req = http.get('http://c.example.com', { timeout: 5_000 }, (res) => done(res.resume().statusCode));
	req.on('timeout', () => req.destroy(new Error('late')));
	req.on('error', () => done());
}

export function bySignal(done: Done) {
	const options = { host: 'd.example.com', maxRedirects: 3, signal: AbortSignal.timeout(5_000) };
	http.get(options, (res) => done(res.resume().statusCode)).on('error', () => done());
}

export const returned = (url: string) => https.get(url);

const own = wrap({ https: nodeHttps });
export const ofOwnWrapping = (url: string, done: Done) => own.https.get(url, () => done());
