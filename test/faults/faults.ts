/** The faults that rows name, each with a server of its own for every run. */
import type { Connections } from './servers/connections';
import { HttpServer, ok } from './servers/http';
import { Http2Server } from './servers/http2';
import { Postgres } from './servers/postgres';
import { PostgresProxy, type ProxyMode } from './servers/proxy';

/** What a variant is pointed at. */
export interface FaultyServer {
	/** Base URL, or connection string. */
	readonly url: string;
	readonly connections: Connections;
	stop(): Promise<void>;
}

/** Opens servers; PostgreSQL is started when the first row needs it. */
export class FaultServers {
	private postgres: Promise<Postgres> | undefined;

	open(fault: FaultName): Promise<FaultyServer> {
		return FAULTS[fault](this);
	}

	async proxy(mode: ProxyMode): Promise<PostgresProxy> {
		this.postgres ??= Postgres.start();
		return PostgresProxy.start((await this.postgres).socket, mode);
	}

	/** Ends PostgreSQL. The servers that were opened are stopped by those who opened them. */
	async stop(): Promise<void> {
		await (await this.postgres)?.stop();
	}
}

const FAULTS = {
	/** Accepts, reads the request, never answers. */
	silent: () => HttpServer.start(['silent']),
	/** Headers, and then nothing. */
	stall: () => HttpServer.start(['stall']),
	/** Headers, and then a byte now and then: only a total limit ends it. */
	trickle: () => HttpServer.start(['trickle']),
	/** None: the server answers at once. */
	healthy: () => HttpServer.start([ok()]),
	/** An HTTP/2 server, without TLS, that never answers a stream. */
	'h2-silent': () => Http2Server.start('silent'),
	/** Headers, and then nothing. */
	'h2-stall': () => Http2Server.start('stall'),
	/** PostgreSQL accepts and says nothing, not even in the handshake. */
	'pg-silent': (servers: FaultServers) => servers.proxy('silent'),
	/** PostgreSQL goes mute once it is asked something. */
	'pg-stall': (servers: FaultServers) => servers.proxy('stall'),
} satisfies Record<string, (servers: FaultServers) => Promise<FaultyServer>>;

export type FaultName = keyof typeof FAULTS;

/** `silent, stall` → the faults. @throws Error that names those there are */
export function parseFaults(text: string): FaultName[] {
	return text.split(',').map((part) => {
		const name = part.trim();
		if (!Object.hasOwn(FAULTS, name))
			throw new Error(
				`\`// lab: ${text}\`: no such fault: ${name || '(empty)'}; there are ${Object.keys(FAULTS).join(', ')}`,
			);
		return name as FaultName;
	});
}
