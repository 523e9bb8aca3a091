import http, { type ClientRequest, type RequestOptions } from 'node:http';

export function open(path: string): ClientRequest {
	return http.request({ host: 'stream.example.com', path });
}

export const openRaw = (options: RequestOptions) => http.request(options);

function upload(path: string) {
	return http.request({ host: 'upload.example.com', path, method: 'PUT' });
}

export function send(path: string, body: Buffer) {
	const req = upload(path);
	req.setTimeout(5_000, () => req.destroy());
	req.end(body);
}
