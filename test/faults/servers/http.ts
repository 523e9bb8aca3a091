/** An HTTP server that fails as it is told, and counts what it sees. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer as createNetServer } from 'node:net';
import { Sequence } from '../waiting';
import { type Connection, Connections } from './connections';

/** A complete answer. */
export interface Answer {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

/**
 * What becomes of one request, once it has been read: `silent` no answer; `stall` headers and no body; `trickle`
 * headers and then one byte every 50 ms, for ever; `reset` the connection is reset; or an answer.
 */
export type Behaviour = 'silent' | 'stall' | 'trickle' | 'reset' | Answer;

export const ok = (body = '{"ok":true}'): Answer => ({
	status: 200,
	headers: { 'content-type': 'application/json' },
	body,
});
export const unavailable: Answer = { status: 503, body: 'unavailable' };
/** @param retryAfter seconds */
export const tooMany = (retryAfter: number): Answer => ({
	status: 429,
	headers: { 'retry-after': String(retryAfter) },
	body: 'slow down',
});

export interface SeenRequest {
	readonly method: string;
	/** With the query. */
	readonly path: string;
	readonly headers: IncomingMessage['headers'];
	readonly body: string;
	readonly connection: Connection;
	/** ms of `performance.now()`, when it had been read. */
	readonly at: number;
}

/** One behaviour per request, the last for all that follow; or a function of the request and its number, from 0. */
export type Script = readonly Behaviour[] | ((request: SeenRequest, n: number) => Behaviour);

const TRICKLE = 50;

export class HttpServer {
	readonly connections = new Connections();
	private readonly seen = new Sequence<SeenRequest>();
	private readonly trickles = new Set<NodeJS.Timeout>();

	private constructor(
		private readonly server: Server,
		private readonly script: Script,
	) {
		server.on('connection', (socket) => this.connections.track(socket));
		server.on('request', (request, response) => this.read(request, response));
	}

	/** Listens on a free port of 127.0.0.1. */
	static async start(script: Script): Promise<HttpServer> {
		// Node would close idle connections by itself: only the client and the script may.
		const server = createServer({ keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 });
		const http = new HttpServer(server, script);
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		return http;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** Every request that has been read, in that order. */
	get requests(): readonly SeenRequest[] {
		return this.seen.items;
	}

	/** The nth request, from 0, as soon as it has been read. Rejects when the server is stopped before. */
	request(n: number): Promise<SeenRequest> {
		return this.seen.at(n);
	}

	async stop(): Promise<void> {
		this.seen.end(new Error('the server was stopped'));
		for (const timer of this.trickles) clearInterval(timer);
		const closed = new Promise((done) => this.server.close(done));
		await this.connections.stop();
		await closed;
	}

	private read(request: IncomingMessage, response: ServerResponse): void {
		const chunks: Buffer[] = [];
		request.on('data', (chunk) => chunks.push(chunk));
		request.on('end', () => {
			const seen: SeenRequest = {
				method: request.method ?? '',
				path: request.url ?? '',
				headers: request.headers,
				body: Buffer.concat(chunks).toString('utf8'),
				connection: this.connections.of(request.socket),
				at: performance.now(),
			};
			const behaviour = this.behaviour(seen);
			this.behave(behaviour, request.socket, response);
			this.seen.push(seen);
		});
	}

	private behaviour(request: SeenRequest): Behaviour {
		const n = this.requests.length;
		if (typeof this.script === 'function') return this.script(request, n);
		const behaviour = this.script[Math.min(n, this.script.length - 1)];
		if (!behaviour) throw new Error('the script of a server needs at least one behaviour');
		return behaviour;
	}

	private behave(behaviour: Behaviour, socket: Socket, response: ServerResponse): void {
		if (typeof behaviour === 'object') {
			response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body);
		} else if (behaviour === 'silent') {
			this.connections.fault(socket);
		} else if (behaviour === 'reset') {
			this.connections.fault(socket);
			socket.resetAndDestroy();
		} else {
			response.writeHead(200, { 'content-type': 'application/json' });
			response.flushHeaders();
			if (behaviour === 'trickle') this.trickle(socket, response);
			else this.connections.fault(socket);
		}
	}

	private trickle(socket: Socket, response: ServerResponse): void {
		const timer = setInterval(() => {
			response.write(' ');
			this.connections.fault(socket);
		}, TRICKLE);
		this.trickles.add(timer);
		socket.once('close', () => {
			clearInterval(timer);
			this.trickles.delete(timer);
		});
	}
}

export interface RefusedPort {
	readonly url: string;
	release(): Promise<void>;
}

/** A port of 127.0.0.1 that refuses connections: one of ours comes from it, so that nobody else can listen on it. */
export async function refusedPort(): Promise<RefusedPort> {
	const server = createNetServer();
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const accepted = new Promise<Socket>((done) => server.once('connection', done));
	const holder = connect((server.address() as AddressInfo).port, '127.0.0.1');
	const other = await accepted;
	return {
		url: `http://127.0.0.1:${other.remotePort}`,
		release: async () => {
			holder.destroy();
			other.destroy();
			await new Promise((done) => server.close(done));
		},
	};
}
