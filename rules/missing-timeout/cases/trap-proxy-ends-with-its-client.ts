import http, { type IncomingMessage, type ServerResponse } from 'node:http';

export function proxy(req: IncomingMessage, res: ServerResponse) {
	const upstream = http.request({ host: 'upstream.example.com', path: req.url, method: req.method }, (answer) => {
		res.writeHead(answer.statusCode ?? 502, answer.headers);
		answer.pipe(res);
	});
	res.on('close', () => upstream.destroy());
	req.pipe(upstream);
}
