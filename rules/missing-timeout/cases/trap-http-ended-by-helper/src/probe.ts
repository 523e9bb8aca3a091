import https from 'node:https';
import { limit } from './limit';

export function probe(host: string) {
	const req = https.request({ host, method: 'HEAD' });
	limit(req, 2_000);
	req.end();
}

export const inline = (host: string) => limit(https.request({ host, method: 'HEAD' }), 2_000).end();
