import http2, { type ClientHttp2Session } from 'node:http2';

type Done = (body?: string) => void;

const session = http2.connect('https://a.example.com');
session.setTimeout(30_000, () => session.destroy(new Error('silent')));

export function bySession(done: Done) {
	const req = session.request({ ':path': '/a' });
	req.on('data', (chunk) => done(String(chunk)));
}

const other = http2.connect('https://b.example.com');
other.on('timeout', () => other.destroy());
other.setTimeout(30_000);

export function byListener(done: Done) {
	const req = other.request({ ':path': '/b' });
	req.on('data', (chunk) => done(String(chunk)));
}

const third = http2.connect('https://c.example.com');
third.on('error', () => third.destroy());

export function byStream(done: Done) {
	const req = third.request({ ':path': '/c' });
	req.setTimeout(5_000, () => req.close(http2.constants.NGHTTP2_CANCEL));
	req.on('data', (chunk) => done(String(chunk)));
}

export function bySignal(done: Done) {
	const req = third.request({ ':path': '/d' }, { signal: AbortSignal.timeout(5_000) });
	req.on('data', (chunk) => done(String(chunk)));
}

export function byTimer(done: Done) {
	const req = third.request({ ':path': '/e' });
	const timer = setTimeout(() => req.close(), 5_000);
	req.on('data', (chunk) => done(String(chunk)));
	req.on('close', () => clearTimeout(timer));
}

export function bySomeoneElse(given: ClientHttp2Session, done: Done) {
	const req = given.request({ ':path': '/f' });
	req.on('data', (chunk) => done(String(chunk)));
}

const armed = http2.connect('https://g.example.com');
arm(armed);

export function byHelper(done: Done) {
	const req = armed.request({ ':path': '/g' });
	req.on('data', (chunk) => done(String(chunk)));
}

function arm(client: ClientHttp2Session) {
	client.setTimeout(10_000, () => client.destroy());
}

export const returned = (path: string) => third.request({ ':path': path });
