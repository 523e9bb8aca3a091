/** An HTTP/2 server, without TLS, that fails as it is told. */
import { createServer, type Http2Server as Server, type ServerHttp2Stream } from 'node:http2';
import {
	type AddressInfo,
	connect,
	createServer as createNetServer,
	type Server as NetServer,
	type Socket,
} from 'node:net';
import { Connections } from './connections';

/** What becomes of a stream: no answer, or headers and no body. */
export type Behaviour = 'silent' | 'stall';

/**
 * Clients connect to a plain server in front, which hands on what they send: HTTP/2 reads its sockets by itself, so that
 * one cannot see on them which side closed first.
 */
export class Http2Server {
	readonly connections = new Connections();
	/** By the port from which what a client sends comes to the server behind. */
	private readonly clients = new Map<number, Socket>();

	private constructor(
		private readonly front: NetServer,
		private readonly behind: Server,
		private readonly behaviour: Behaviour,
	) {
		front.on('connection', (client: Socket) => this.handOn(client));
		behind.on('session', (session) => {
			session.on('error', () => {});
			session.on('stream', (stream) => this.answer(stream, this.clients.get(session.socket.remotePort ?? 0)!));
		});
	}

	/** Listens on a free port of 127.0.0.1. */
	static async start(behaviour: Behaviour): Promise<Http2Server> {
		const [front, behind] = [createNetServer(), createServer()];
		const http = new Http2Server(front, behind, behaviour);
		await Promise.all(
			[front, behind].map((server) => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))),
		);
		return http;
	}

	get url(): string {
		return `http://127.0.0.1:${portOf(this.front)}`;
	}

	async stop(): Promise<void> {
		const closed = [this.front, this.behind].map((server) => new Promise((done) => server.close(done)));
		await this.connections.stop();
		await Promise.all(closed);
	}

	private handOn(client: Socket): void {
		this.connections.track(client);
		const inner = connect(portOf(this.behind), '127.0.0.1', () => {
			this.clients.set(inner.localPort!, client);
			client.pipe(inner).pipe(client);
		});
		inner.on('error', () => {});
		client.on('close', () => inner.destroy());
	}

	private answer(stream: ServerHttp2Stream, client: Socket): void {
		// A client that gives up resets its stream.
		stream.on('error', () => {});
		// The client ends its stream; when the connection goes, on which others may go on, is another matter.
		stream.on('aborted', () => this.connections.ended(client));
		if (this.behaviour === 'stall') stream.respond({ ':status': 200, 'content-type': 'application/json' });
		this.connections.fault(client);
	}
}

const portOf = (server: NetServer): number => (server.address() as AddressInfo).port;
