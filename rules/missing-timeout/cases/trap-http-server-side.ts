import http from 'node:http';
import { request as forward } from './forward';

const server = http.createServer((request, response) => {
	request.on('data', () => undefined);
	request.on('end', () => response.end());
});

server.on('request', (req, res) => forward(req, res));
server.get = () => undefined;

export const start = () => server.listen(3000);
export const stop = () => server.close();

declare module 'node:http' {
	interface Server {
		get(): void;
	}
}
