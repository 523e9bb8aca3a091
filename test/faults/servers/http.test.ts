import assert from 'node:assert/strict';
import { get, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { HttpServer, ok, refusedPort, type Script, tooMany, unavailable } from './http';

describe('fault lab: the HTTP server', () => {
	let server: HttpServer;
	const start = async (script: Script) => {
		server = await HttpServer.start(script);
	};
	afterEach(() => server.stop());

	const headers = (path = '/') =>
		new Promise<IncomingMessage>((resolve, reject) => get(server.url + path, resolve).on('error', reject));
	/** Resolves with the code of the error that the response ends with, or `end`. */
	const endOf = (response: IncomingMessage) =>
		new Promise<string>((resolve) => {
			response.on('end', () => resolve('end'));
			response.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
			response.resume();
		});

	it('silent: has the whole request, answers nothing, and sees the client close', async () => {
		await start(['silent']);
		const request = httpRequest(`${server.url}/orders?id=1`, { method: 'POST' }).on('error', () => {});
		request.end('a body');
		const seen = await server.request(0);
		assert.deepEqual([seen.method, seen.path, seen.body], ['POST', '/orders?id=1', 'a body']);
		assert.equal(seen.connection.closing, undefined);
		assert.equal(seen.connection.faulted, true);
		request.destroy();
		const closing = await server.connections.closed(seen.connection);
		assert.equal(closing.by, 'client');
		assert(closing.at >= seen.at);
		assert.equal(seen.connection.bytesWritten, 0);
	});

	it('stall: sends headers and no body', async () => {
		await start(['stall']);
		const response = await headers();
		assert.equal(response.statusCode, 200);
		const connection = await server.connections.nthFaulted(0);
		assert.equal(connection.closing, undefined);
		const sent = connection.bytesWritten;
		assert(sent > 0);
		response.destroy();
		assert.equal((await server.connections.closed(connection)).by, 'client');
		assert.equal(connection.bytesWritten, sent);
	});

	it('trickle: goes on and on, until the client closes', async () => {
		await start(['trickle']);
		const response = await headers();
		let bytes = 0;
		for await (const data of response) {
			bytes += data.length;
			if (bytes === 3) break;
		}
		const connection = await server.connections.nthFaulted(0);
		assert.equal((await server.connections.closed(connection)).by, 'client');
	});

	it('reset: ends the connection with an error', async () => {
		await start(['reset']);
		await assert.rejects(headers(), { code: 'ECONNRESET' });
		const { connection } = await server.request(0);
		assert.equal((await server.connections.closed(connection)).by, 'server');
	});

	it('goes through its script, and stays with the last', async () => {
		await start([unavailable, tooMany(2), ok('{"id":1}')]);
		const answers = [];
		for (let n = 0; n < 4; n++) {
			const response = await fetch(server.url);
			answers.push([response.status, response.headers.get('retry-after'), await response.text()]);
		}
		assert.deepEqual(answers, [
			[503, null, 'unavailable'],
			[429, '2', 'slow down'],
			[200, null, '{"id":1}'],
			[200, null, '{"id":1}'],
		]);
		assert.equal(server.requests.length, 4);
	});

	it('takes a function of the request and its number', async () => {
		await start(({ path }, n) => ok(`${path} ${n}`));
		assert.equal(await (await fetch(`${server.url}/a`)).text(), '/a 0');
		assert.equal(await (await fetch(`${server.url}/b`)).text(), '/b 1');
	});

	it('says so when it was the one to close', async () => {
		await start([{ ...ok(), headers: { connection: 'close' } }]);
		assert.equal(await endOf(await headers()), 'end');
		assert.equal((await server.connections.closed(await server.connections.nth(0))).by, 'server');
	});

	it('does not take a connection without a request for one with a fault', async () => {
		await start(['silent']);
		const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
		const connection = await server.connections.nth(0);
		socket.end();
		assert.equal((await server.connections.closed(connection)).by, 'client');
		assert.equal(connection.faulted, false);
	});

	it('stop closes what is open, and tells whoever waits', async () => {
		await start(['trickle']);
		const response = await headers();
		const ending = endOf(response);
		const more = [server.request(1), server.connections.nth(1), server.connections.nthFaulted(5)];
		const told = Promise.all(more.map((one) => assert.rejects(one, /the server was stopped/)));
		await server.stop();
		await told;
		assert.equal(await ending, 'ECONNRESET');
		assert.equal(server.connections.all[0]!.closing!.by, 'server');
		await assert.rejects(server.request(1), /the server was stopped/);
	});

	it('refuses on a port that is held', async () => {
		await start(['silent']);
		const refused = await refusedPort();
		try {
			await assert.rejects(new Promise((resolve, reject) => get(refused.url, resolve).on('error', reject)), {
				code: 'ECONNREFUSED',
			});
		} finally {
			await refused.release();
		}
	});
});
