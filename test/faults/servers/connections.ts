/** What a server saw of its connections: each opened and closed when, and which side closed it first. */
import type { Socket } from 'node:net';
import { type Deferred, deferred, Sequence } from '../waiting';

export type Side = 'client' | 'server';

export interface Closing {
	/** The side that ended or destroyed its socket first. */
	readonly by: Side;
	/** ms of `performance.now()`. */
	readonly at: number;
}

export interface Connection {
	/** ms of `performance.now()`. */
	readonly openedAt: number;
	/** Unset while it is open. */
	readonly closing?: Closing;
	/** Bytes sent to the client. */
	readonly bytesWritten: number;
	/** The fault has taken place on it: from here on a client without a limit waits for ever. */
	readonly faulted: boolean;
}

class Tracked implements Connection {
	readonly openedAt = performance.now();
	readonly closed: Deferred<Closing> = deferred();
	closing: Closing | undefined;
	faulted = false;

	constructor(readonly socket: Socket) {
		let first: Side | undefined;
		const note = (side: Side) => () => {
			first ??= side;
		};
		// The client's FIN; our own; the client's RST, or our writing to a socket that it has closed.
		socket.on('end', note('client'));
		socket.on('finish', note('server'));
		socket.on('error', note('client'));
		socket.on('close', () => {
			this.closing ??= { by: first ?? 'server', at: performance.now() };
			this.closed.resolve(this.closing);
		});
	}

	get bytesWritten(): number {
		return this.socket.bytesWritten;
	}
}

export class Connections {
	private readonly tracked = new Map<Socket, Tracked>();
	private readonly opened = new Sequence<Connection>();
	private readonly faulted = new Sequence<Connection>();

	/** Every connection so far, in the order of accepting. */
	get all(): readonly Connection[] {
		return this.opened.items;
	}

	track(socket: Socket): Connection {
		const connection = new Tracked(socket);
		this.tracked.set(socket, connection);
		this.opened.push(connection);
		return connection;
	}

	of(socket: Socket): Connection {
		return this.tracked.get(socket)!;
	}

	/** The client has ended what it asked for, in the words of a protocol above the socket: as good as closed. */
	ended(socket: Socket): void {
		const connection = this.tracked.get(socket)!;
		connection.closing ??= { by: 'client', at: performance.now() };
		connection.closed.resolve(connection.closing);
	}

	/** The fault takes place on this connection. */
	fault(socket: Socket): void {
		const connection = this.tracked.get(socket)!;
		if (connection.faulted) return;
		connection.faulted = true;
		this.faulted.push(connection);
	}

	/** The nth connection, from 0, as soon as it is accepted. Rejects when the server is stopped before. */
	nth(n: number): Promise<Connection> {
		return this.opened.at(n);
	}

	/** The nth connection, from 0, on which the fault takes place, as soon as it does. Rejects like `nth`. */
	nthFaulted(n: number): Promise<Connection> {
		return this.faulted.at(n);
	}

	/** Settles when the connection is closed, be it by `stop`. */
	closed(connection: Connection): Promise<Closing> {
		return (connection as Tracked).closed.promise;
	}

	/** Destroys what is open; whoever waits for another connection is told. */
	async stop(): Promise<void> {
		const why = new Error('the server was stopped');
		this.opened.end(why);
		this.faulted.end(why);
		for (const socket of this.tracked.keys()) socket.destroy();
		await Promise.all([...this.tracked.values()].map((connection) => connection.closed.promise));
	}
}
