import { once } from 'node:events';
import https, { type RequestOptions } from 'node:https';
import { onTimeout } from './listeners';

export function a(options: RequestOptions, handlers: Record<string, () => void>) {
	const req = https.request({ ...options, timeout: 5_000 });
	for (const [event, handler] of Object.entries(handlers)) req.on(event, handler);
	req.end();
}

export function b(path: string) {
	const req = https.get({ host: 'b.example.com', path, timeout: 5_000 });
	void once(req, 'timeout').then(() => req.destroy());
}

export function c(path: string) {
	const req = https.get({ host: 'c.example.com', path, timeout: 5_000 });
	req.on('timeout', onTimeout(req));
}

export function d(path: string) {
	let req: ReturnType<typeof https.request>;
	req = https.request({ host: 'd.example.com', path, timeout: 5_000 });
	const alias = req;
	alias.on('timeout', () => alias.destroy(new Error('timed out')));
	req.end();
}

export function e(path: string, done: (error?: Error) => void) {
	const abort = () => void req.destroy(new Error('timed out'));
	const req = https.request({ host: 'e.example.com', path }).on('timeout', abort).on('error', done);
	req.setTimeout(5_000).end();
}
