/** An HTTP/2 server, without TLS, that fails as it is told. */
import { createServer, type Http2Server as Server, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { Connections } from './connections';

/** What becomes of a stream: no answer, or headers and no body. */
export type Behaviour = 'silent' | 'stall';

export class Http2Server {
	readonly connections = new Connections();

	private constructor(
		private readonly server: Server,
		private readonly behaviour: Behaviour,
	) {
		// What a session's `socket` gives is not the socket itself: each connection has one session.
		let socket: Socket;
		server.on('connection', (accepted: Socket) => {
			socket = accepted;
			this.connections.track(accepted);
		});
		server.on('session', (session) => {
			const own = socket;
			session.on('error', () => {});
			session.on('stream', (stream) => this.answer(stream, own));
		});
	}

	/** Listens on a free port of 127.0.0.1. */
	static async start(behaviour: Behaviour): Promise<Http2Server> {
		const server = createServer();
		const http = new Http2Server(server, behaviour);
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		return http;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	async stop(): Promise<void> {
		const closed = new Promise((done) => this.server.close(done));
		await this.connections.stop();
		await closed;
	}

	private answer(stream: ServerHttp2Stream, socket: Socket): void {
		// A client that gives up resets its stream.
		stream.on('error', () => {});
		if (this.behaviour === 'stall') stream.respond({ ':status': 200, 'content-type': 'application/json' });
		this.connections.fault(socket);
	}
}
