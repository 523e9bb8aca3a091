/** The proxy in front of a real PostgreSQL, with the real driver. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { Postgres } from './postgres';
import { ClientMessages, PostgresProxy } from './proxy';

describe('fault lab: PostgreSQL', () => {
	let postgres: Postgres;
	let proxy: PostgresProxy;
	before(async () => {
		postgres = await Postgres.start();
	});
	after('leaves nothing behind', async () => {
		const folder = dirname((postgres.socket as { path: string }).path);
		assert(existsSync(folder));
		await postgres.stop();
		assert(!existsSync(folder));
	});
	beforeEach(async () => {
		proxy = await PostgresProxy.start(postgres.socket, 'pass');
	});
	afterEach(() => proxy.stop());

	const connected = async () => {
		const client = new Client({ connectionString: proxy.url });
		client.on('error', () => {});
		await client.connect();
		return client;
	};

	it('answers through the proxy, and sees the client close', async () => {
		const client = await connected();
		const { rows } = await client.query('select $1::int as one', [1]);
		assert.deepEqual(rows, [{ one: 1 }]);
		await client.end();
		const connection = await proxy.connections.nth(0);
		assert.equal((await proxy.connections.closed(connection)).by, 'client');
		assert.equal(connection.faulted, false);
	});

	for (const [kind, values] of [
		['simple', undefined],
		['prepared', [1]],
	] as const)
		it(`stall: lets the handshake through, and no ${kind} query`, async () => {
			proxy.mode = 'stall';
			const client = await connected();
			const connection = await proxy.connections.nth(0);
			assert.equal(connection.faulted, false);
			const query = client.query(values ? 'select $1::int' : 'select 1', values && [...values]);
			const failed = assert.rejects(query, /Connection terminated/);
			assert.equal(await proxy.connections.nthFaulted(0), connection);
			const sent = connection.bytesWritten;
			await client.end();
			await failed;
			assert.equal((await proxy.connections.closed(connection)).by, 'client');
			assert.equal(connection.bytesWritten, sent);
		});

	it('may be told to stall later', async () => {
		const client = await connected();
		await client.query('select 1');
		proxy.mode = 'stall';
		const failed = assert.rejects(client.query('select 2'), /Connection terminated/);
		await proxy.connections.nthFaulted(0);
		await client.end();
		await failed;
	});

	it('silent: says nothing from the start', async () => {
		proxy.mode = 'silent';
		const client = connect(Number(new URL(proxy.url).port), '127.0.0.1');
		const connection = await proxy.connections.nthFaulted(0);
		client.end('startup');
		assert.equal((await proxy.connections.closed(connection)).by, 'client');
		assert.equal(connection.bytesWritten, 0);
	});

	it('passes on that the server has closed', async () => {
		const client = await connected();
		const failed = assert.rejects(client.query('select pg_terminate_backend(pg_backend_pid())'), /terminating/);
		await failed;
		const connection = await proxy.connections.nth(0);
		assert.equal((await proxy.connections.closed(connection)).by, 'server');
	});
});

describe('fault lab: messages of a PostgreSQL client', () => {
	const message = (type: string, body: Buffer) => {
		const length = Buffer.alloc(4);
		length.writeInt32BE(body.length + 4);
		return Buffer.concat([Buffer.from(type), length, body]);
	};
	const code = (value: number) => {
		const body = Buffer.alloc(4);
		body.writeInt32BE(value);
		return body;
	};
	const startup = message('', Buffer.concat([code(196608), Buffer.from('user\0Q\0\0')]));
	const password = message('p', Buffer.from('Query\0'));
	const query = message('Q', Buffer.from('select 1\0'));

	it('tells a query from the startup and a password, however the bytes come', () => {
		const messages = new ClientMessages();
		const before = Buffer.concat([message('', code(80877103)), startup, password]);
		for (const byte of before) assert.equal(messages.containsQuery(Buffer.of(byte)), false);
		assert.equal(messages.containsQuery(query.subarray(0, 1)), true);
	});

	it('sees a query behind other messages', () => {
		assert.equal(new ClientMessages().containsQuery(Buffer.concat([startup, password])), false);
		assert.equal(new ClientMessages().containsQuery(Buffer.concat([startup, password, query])), true);
		assert.equal(new ClientMessages().containsQuery(Buffer.concat([startup, message('P', Buffer.from('\0'))])), true);
	});
});
