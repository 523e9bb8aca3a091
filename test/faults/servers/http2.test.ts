import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type ClientHttp2Session, connect } from 'node:http2';
import { Http2Server } from './http2';

describe('fault lab: the HTTP/2 server', () => {
	let server: Http2Server;
	let session: ClientHttp2Session;
	const start = async (behaviour: 'silent' | 'stall') => {
		server = await Http2Server.start(behaviour);
		session = connect(server.url).on('error', () => {});
	};
	afterEach(async () => {
		session.destroy();
		await server.stop();
	});

	it('silent: has the stream, answers nothing, and sees the client close', async () => {
		await start('silent');
		const stream = session.request({ ':path': '/' }).on('error', () => {});
		let answered = false;
		stream.on('response', () => {
			answered = true;
		});
		const connection = await server.connections.nthFaulted(0);
		// By then whatever it had sent would have come.
		await new Promise((done) => session.ping(done));
		assert.equal(answered, false);
		assert.equal(connection.closing, undefined);
		session.destroy();
		assert.equal((await server.connections.closed(connection)).by, 'client');
	});

	it('stall: sends headers and no body', async () => {
		await start('stall');
		const stream = session.request({ ':path': '/' }).on('error', () => {});
		let ended = false;
		stream.on('end', () => {
			ended = true;
		});
		stream.resume();
		const [headers] = await once(stream, 'response');
		assert.equal(headers[':status'], 200);
		await new Promise((done) => session.ping(done));
		assert.equal(ended, false);
	});
});
