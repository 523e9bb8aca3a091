import type { Action, Library } from './types';

const MEASURED = 'measured on Node 20.20.2 against servers that never answer, that stall and that trickle';

const listen: Action = { does: 'listen', event: 0, handler: 1 };
const idle: Action = { does: 'limit', ms: 0, handler: 1, event: 'timeout', covers: 'idle' };
const look: Action = { does: 'look' };
const listeners = { on: listen, once: listen, addListener: listen, prependListener: listen };
const looks = (...names: readonly string[]): Record<string, Action> =>
	Object.fromEntries(names.map((name) => [name, look]));

/** Clients of node:http2. */
export const nodeHttp2: Library = {
	id: 'node-http2',
	name: "Node's http2",
	modules: ['http2'],
	docs: 'https://nodejs.org/api/http2.html#clienthttp2sessionrequestheaders-options',
	exports: { default: 'module', connect: 'connect', constants: 'constants' },
	types: { ClientHttp2Session: 'session', ClientHttp2Stream: 'stream' },
	shapes: {
		module: { says: 'http2', members: { connect: { shape: 'connect' }, constants: { shape: 'constants' } } },
		connect: { call: { does: 'create', shape: 'session', options: [], bounds: 'stream' } },
		constants: {},
		session: {
			says: 'this http2 session',
			chains: ['on', 'once', 'addListener', 'prependListener'],
			members: {
				request: {
					does: 'request',
					options: [{ arg: 1 }],
					bounds: 'stream',
					returns: 'stream',
					answer: 'returned',
					streamedBy: ['pipe'],
				},
				...listeners,
				setTimeout: idle,
				destroy: { does: 'stop' },
				// A graceful end waits for the streams that are open.
				...looks('close', 'ping', 'ref', 'unref', 'settings', 'removeListener', 'removeAllListeners'),
			},
		},
		stream: {
			chains: ['on', 'once', 'addListener', 'prependListener', 'setEncoding', 'end'],
			members: {
				...listeners,
				setTimeout: idle,
				close: { does: 'stop' },
				destroy: { does: 'stop' },
				...looks('end', 'write', 'setEncoding', 'pipe', 'resume', 'pause', 'priority', 'removeListener'),
			},
		},
	},
	bounds: {
		stream: {
			limits: [
				{ option: 'signal', covers: 'total', unit: 'signal', off: [], source: MEASURED },
				{
					// A method of the session and of the stream, not an option.
					option: 'setTimeout()',
					covers: 'idle',
					unit: 'ms',
					off: [0],
					onlyWith: { event: 'timeout', stops: ['close', 'destroy'] },
					caveat: "`setTimeout()` only emits the 'timeout' event; nothing ends the stream",
					source: `${MEASURED}: without a handler that ends the stream it was still pending`,
				},
			],
			byDefault: {
				ms: null,
				covers: 'total',
				says: 'waits for ever',
				source: `${MEASURED}: pending after 330 s`,
			},
			opaqueOptions: [],
			lookAlikes: [
				{
					option: 'timeout',
					says: '`session.request()` has no option `timeout`, and ignores it',
					source: MEASURED,
				},
			],
			advice:
				'Pass `signal: AbortSignal.timeout(10_000)` as its second argument, or end it yourself: `stream.setTimeout(10_000, () => stream.close())`',
			fixes: [
				{ at: ['call'], set: { signal: 'AbortSignal.timeout({ms})' }, covers: 'total', node: 18, emits: 'error' },
				{
					at: ['call'],
					set: {},
					covers: 'idle',
					listener: {
						event: 'timeout',
						code: "{it}.setTimeout({ms}, () => {it}.destroy(new Error('The request timed out')))",
						name: 'stream',
					},
					emits: 'error',
					says: 'End the stream when it is silent for {s}',
				},
			],
		},
	},
};
