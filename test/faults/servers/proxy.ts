/** A TCP proxy in front of PostgreSQL that stops forwarding when it is told to. It speaks no TLS. */
import { type AddressInfo, connect, createServer, type NetConnectOpts, type Server, type Socket } from 'node:net';
import { Connections } from './connections';

/**
 * `pass` forwards. `silent` accepts and forwards nothing, from the start. `stall` forwards the handshake, and nothing in
 * either direction from the first query on, be it simple (Query) or prepared (Parse).
 */
export type ProxyMode = 'pass' | 'silent' | 'stall';

export class PostgresProxy {
	readonly connections = new Connections();

	private constructor(
		private readonly server: Server,
		private readonly upstream: NetConnectOpts,
		/** May be changed while it runs; it counts from the next message of each connection on. */
		public mode: ProxyMode,
	) {
		server.on('connection', (socket) => this.accept(socket));
	}

	/** Listens on a free port of 127.0.0.1. */
	static async start(upstream: NetConnectOpts, mode: ProxyMode): Promise<PostgresProxy> {
		// A client that half-closes has closed: PostgreSQL has no use for half of a connection.
		const server = createServer({ allowHalfOpen: false });
		const proxy = new PostgresProxy(server, upstream, mode);
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		return proxy;
	}

	/** A connection string. */
	get url(): string {
		return `postgres://postgres@127.0.0.1:${(this.server.address() as AddressInfo).port}/postgres`;
	}

	async stop(): Promise<void> {
		const closed = new Promise((done) => this.server.close(done));
		await this.connections.stop();
		await closed;
	}

	private accept(client: Socket): void {
		this.connections.track(client);
		if (this.mode === 'silent') {
			// Read, else the client's FIN would never be seen.
			client.resume();
			this.connections.fault(client);
			return;
		}
		const upstream = connect(this.upstream);
		const messages = new ClientMessages();
		let stalled = false;
		client.on('data', (data) => {
			const query = messages.containsQuery(data);
			if (!stalled && query && this.mode === 'stall') {
				stalled = true;
				this.connections.fault(client);
			}
			if (!stalled) upstream.write(data);
		});
		upstream.on('data', (data) => {
			if (!stalled) client.write(data);
		});
		// `close` follows, and ends the other side.
		upstream.on('error', () => {});
		upstream.on('close', () => client.destroy());
		client.on('close', () => upstream.destroy());
	}
}

/** Follows the messages that a client sends, just far enough to see where a query begins. */
export class ClientMessages {
	private rest: Buffer = Buffer.alloc(0);
	private started = false;

	/** Whether a Query or Parse message begins in this data or what was left of the data before. */
	containsQuery(data: Buffer): boolean {
		this.rest = Buffer.concat([this.rest, data]);
		let found = false;
		for (;;) {
			// Before the handshake messages have no type byte.
			const head = this.started ? 1 : 0;
			if (this.started && (this.rest[0] === QUERY || this.rest[0] === PARSE)) found = true;
			if (this.rest.length < head + 4) return found;
			const length = head + this.rest.readInt32BE(head);
			if (this.rest.length < length) return found;
			if (!this.started) this.started = !BEFORE_STARTUP.has(this.rest.readInt32BE(4));
			this.rest = this.rest.subarray(length);
		}
	}
}

const QUERY = 'Q'.charCodeAt(0);
const PARSE = 'P'.charCodeAt(0);
/** The codes of SSLRequest and GSSENCRequest, after which the startup message still comes. */
const BEFORE_STARTUP = new Set([80877103, 80877104]);
