import type { Action, Library, Limit } from './types';

const MEASURED = 'measured with pg 8.23.1 against a server that finishes the handshake, then goes mute';

const query: Action = {
	does: 'request',
	options: [{ arg: 0, when: 'object', unlessNamed: '(sql|query|text|statement|stmt|command)$' }],
	bounds: 'query',
};
const construct = (shape: string, pool?: true): Action => ({
	does: 'create',
	shape,
	options: [{ arg: 0, when: 'object' }],
	bounds: 'query',
	...(pool ? { pool } : {}),
});

const serverSide = (option: string): Limit => ({
	option,
	covers: 'server',
	unit: 'ms',
	off: [0, false],
	caveat: `\`${option}\` is enforced by the server, so it does nothing when the server or the network is dead`,
	source: MEASURED,
});

/** node-postgres. */
export const pg: Library = {
	id: 'pg',
	name: 'pg',
	modules: ['pg'],
	docs: 'https://node-postgres.com/apis/client',
	exports: { default: 'module', Pool: 'poolClass', Client: 'clientClass' },
	types: { Pool: 'pool', Client: 'client', PoolClient: 'client' },
	shapes: {
		module: {
			members: {
				Pool: { shape: 'poolClass' },
				Client: { shape: 'clientClass' },
				native: { shape: 'module' },
				defaults: { shape: 'defaults' },
			},
		},
		defaults: { isDefaults: true },
		poolClass: { construct: construct('pool', true), call: construct('pool', true) },
		clientClass: { construct: construct('client'), call: construct('client') },
		pool: {
			says: 'this pg pool',
			members: {
				query,
				connect: { does: 'derive', shape: 'client', callback: { arg: 0, param: 1 } },
				on: { does: 'look' },
				end: { does: 'look' },
			},
		},
		client: {
			says: 'this pg client',
			members: {
				query,
				connect: { does: 'look' },
				on: { does: 'look' },
				end: { does: 'look' },
				release: { does: 'look' },
			},
		},
	},
	bounds: {
		query: {
			limits: [
				{
					option: 'query_timeout',
					covers: 'total',
					unit: 'ms',
					off: [0, false],
					inUrl: { option: 'connectionString', parameter: 'query_timeout' },
					source: MEASURED,
				},
				serverSide('statement_timeout'),
				{
					option: 'connectionTimeoutMillis',
					covers: 'connect',
					unit: 'ms',
					off: [0],
					caveat: '`connectionTimeoutMillis` covers connecting and waiting for a free client, not the query',
					source: MEASURED,
				},
			],
			byDefault: {
				ms: null,
				covers: 'total',
				says: 'waits for ever',
				source: `${MEASURED}: pending until the cut-off`,
			},
			advice: 'Set `query_timeout` (ms) in the query config',
			clientAdvice: 'Set `query_timeout` and `connectionTimeoutMillis` (ms) in its config',
			fixes: [
				{
					at: ['client'],
					set: { query_timeout: '{ms}', connectionTimeoutMillis: '{ms}' },
					covers: 'total',
					wrap: 'connectionString',
				},
			],
		},
	},
};
