import http from 'node:http';
import https, { type RequestOptions } from 'node:https';

export function a(options: RequestOptions, done: (code?: number) => void) {
	const req = https.get(options, (res) => done(res.statusCode));
	req.setTimeout(5_000, () => req.destroy(new Error('timed out')));
}

export function b(done: (code?: number) => void) {
	const req = http.request({ host: 'b.example.com', timeout: 5_000 });
	req.on('response', (res) => done(res.statusCode));
	req.on('timeout', () => req.destroy());
	req.end();
}

export function c(done: (code?: number) => void) {
	const req = https.request('https://c.example.com', (res) => done(res.statusCode));
	req.once('timeout', onTimeout);
	req.setTimeout(5_000);
	req.end();

	function onTimeout() {
		req.destroy(new Error('timed out'));
	}
}

export function d(done: (error: Error) => void) {
	https
		.get('https://d.example.com')
		.on('error', done)
		.setTimeout(5_000, function () {
			this.destroy();
		});
}

export function e(done: (error: Error) => void) {
	const req = http.get({ host: 'e.example.com', timeout: 5_000 }, (res) => res.resume()).on('error', done);
	req.on('timeout', req.destroy.bind(req));
}
