import { agentTimeouts } from './node-http';
import type { Action, Library, Limit } from './types';

const MEASURED = 'measured with got 11.8.6, 14.6.6 and 16.1.0 against a server that accepts and never answers';

const request: Extract<Action, { does: 'request' }> = {
	does: 'request',
	options: [{ arg: 0, when: 'object' }, { arg: 1 }],
	url: { arg: 0 },
	bounds: 'call',
	streamsWith: 'isStream',
};
const streamed: Action = { ...request, streams: true };
const extend: Action = {
	does: 'create',
	shape: 'instance',
	options: [{ arg: 0 }, { arg: 1 }, { arg: 2 }],
	inherits: true,
	bounds: 'call',
};
const verbs = Object.fromEntries(
	['get', 'post', 'put', 'patch', 'head', 'delete', 'paginate'].map((m) => [m, request]),
);

const phase = (name: string, covers: Limit['covers']): Limit => ({
	option: `timeout.${name}`,
	covers,
	unit: 'ms',
	off: [],
	source: `got docs, Timeout options; ${MEASURED}`,
});

export const got: Library = {
	id: 'got',
	name: 'got',
	modules: ['got'],
	docs: 'https://github.com/sindresorhus/got/blob/main/documentation/6-timeout.md',
	exports: { default: 'instance', got: 'instance' },
	types: { Got: 'instance', ExtendedGot: 'instance' },
	shapes: {
		instance: {
			says: 'got',
			call: request,
			members: { ...verbs, stream: { shape: 'stream' }, extend, defaults: { shape: 'defaults' } },
		},
		stream: {
			says: 'got.stream',
			call: streamed,
			members: Object.fromEntries(['get', 'post', 'put', 'patch', 'head', 'delete'].map((m) => [m, streamed])),
		},
		defaults: { members: { options: { shape: 'defaultOptions' } } },
		defaultOptions: { isDefaults: true },
	},
	bounds: {
		call: {
			limits: [
				phase('request', 'attempt'),
				phase('response', 'headers'),
				phase('socket', 'idle'),
				phase('read', 'idle'),
				phase('lookup', 'connect'),
				phase('connect', 'connect'),
				phase('secureConnect', 'connect'),
				phase('send', 'connect'),
				{
					option: 'timeout',
					covers: 'attempt',
					unit: 'ms',
					off: [],
					versions: '<12',
					source: `a number means timeout.request up to got 11; ${MEASURED}`,
				},
				{ option: 'signal', covers: 'total', unit: 'signal', off: [], source: MEASURED },
			],
			byDefault: { ms: null, covers: 'total', says: 'waits for ever', source: `no timeout by default; ${MEASURED}` },
			opaqueOptions: ['hooks.init', 'hooks.beforeRequest', 'handlers', 'request'],
			lookAlikes: agentTimeouts('agent', 'agent.http', 'agent.https'),
			advice: 'Pass `timeout: { request: 10_000 }` (ms, per attempt)',
			clientAdvice: 'Set `timeout: { request: 10_000 }` (ms, per attempt) in its options',
			fixes: [
				{ at: ['call', 'client'], set: { 'timeout.request': '{ms}' }, covers: 'attempt' },
				// Idle: measured with got 14.6.6, it ends a stream that stalls and leaves one that trickles.
				{ at: ['call', 'client'], set: { 'timeout.socket': '{ms}', 'timeout.connect': '{ms}' }, covers: 'idle' },
			],
		},
	},
};
