// rules: ineffective-option
import http2 from 'node:http2';

type Done = (body?: string) => void;

const session = http2.connect('https://a.example.com');
session.setTimeout(30_000);

export function onTheSession(done: Done) {
	const req = session.request({ ':path': '/a' });
	//                  ^^^^^^^ ineffective-option: `session.request` has no deadline: `setTimeout()` only emits the 'timeout' event; nothing ends the stream. When the other side accepts and never answers, Node's http2 waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` as its second argument, or end it yourself: `stream.setTimeout(10_000, () => stream.close())`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const req = session.request({ ':path': '/a' }, { signal: AbortSignal.timeout(10_000) });
	req.on('data', (chunk) => done(String(chunk)));
	req.on('error', () => done());
}

const other = http2.connect('https://b.example.com');

export function onTheStream(done: Done) {
	const req = other.request({ ':path': '/b' });
	//                ^^^^^^^ ineffective-option: `other.request` has no deadline: a timeout is set on the request, but it only emits 'timeout', and nothing ends the request then. When the other side accepts and never answers, Node's http2 waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(5000)` as its second argument, or end it yourself: `stream.setTimeout(5000, () => stream.close())`.
	// fix unsafe: Set `signal: AbortSignal.timeout(5000)` on this call
	//+	const req = other.request({ ':path': '/b' }, { signal: AbortSignal.timeout(5000) });
	req.setTimeout(5_000, () => console.warn('slow'));
	req.on('data', (chunk) => done(String(chunk)));
	req.on('error', () => done());
}

export function asAnOption(done: Done) {
	const req = other.request({ ':path': '/c' }, { timeout: 5_000 } as http2.ClientSessionRequestOptions);
	//                ^^^^^^^ ineffective-option: `other.request` has no deadline, although `timeout: 5000` is set: `session.request()` has no option `timeout`, and ignores it. When the other side accepts and never answers, Node's http2 waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(5000)` as its second argument, or end it yourself: `stream.setTimeout(5000, () => stream.close())`.
	// fix safe: Give the ignored `timeout` effect: `signal: AbortSignal.timeout(…)`
	//+	const req = other.request({ ':path': '/c' }, { signal: AbortSignal.timeout(5_000) } as http2.ClientSessionRequestOptions);
	req.on('data', (chunk) => done(String(chunk)));
	req.on('error', () => done());
}

const third = http2.connect('https://c.example.com');
// It waits for the streams that are open.
third.setTimeout(30_000, () => third.close());

export function closedGracefully(done: Done) {
	const req = third.request({ ':path': '/d' });
	//                ^^^^^^^ ineffective-option: `third.request` has no deadline: `setTimeout()` only emits the 'timeout' event; nothing ends the stream. When the other side accepts and never answers, Node's http2 waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` as its second argument, or end it yourself: `stream.setTimeout(10_000, () => stream.close())`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const req = third.request({ ':path': '/d' }, { signal: AbortSignal.timeout(10_000) });
	req.on('data', (chunk) => done(String(chunk)));
	req.on('error', () => done());
}
