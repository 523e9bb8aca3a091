import http2, { createServer } from 'node:http2';

const server = createServer();
server.on('stream', (stream, headers) => {
	stream.respond({ ':status': 200 });
	stream.end(String(headers[':path']));
});
server.on('request', (request, response) => response.end(request.url));
server.setTimeout(0);
http2.createSecureServer({}).listen(443);

// Names of our own.
const session = { request: (headers: object) => headers };
export const own = () => session.request({ ':path': '/' });
