import type { Action, Library, Limit } from './types';

const MEASURED = 'measured with superagent 10.4.2 against servers that never answer, that stall and that trickle';

const look: Action = { does: 'look' };
const listen: Action = { does: 'listen', event: 0, handler: 1 };
const looks = (names: readonly string[]): Record<string, Action> =>
	Object.fromEntries(names.map((name) => [name, look]));

const requestTo = (url: number): Action => ({
	does: 'request',
	options: [],
	url: { arg: url },
	refusesRelative: true,
	bounds: 'call',
	returns: 'request',
	thenable: true,
	answer: 'returned',
	streamedBy: ['pipe'],
});
const VERBS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'del', 'options', 'search', 'propfind', 'purge'];
const verbs = Object.fromEntries(VERBS.map((verb) => [verb, requestTo(0)]));

/** Calls that build a request and give it back; those of an agent are made on every request of it. */
const SHARED = [
	...['set', 'query', 'type', 'accept', 'auth', 'withCredentials', 'sortQuery', 'retry', 'ok', 'redirects', 'buffer'],
	...['serialize', 'parse', 'ca', 'key', 'pfx', 'cert', 'disableTLSCerts'],
];
const OWN = [
	...['attach', 'field', 'send', 'unset', 'agent', 'connect', 'trustLocalhost', 'responseType', 'maxResponseSize'],
	...['http2', 'lookup'],
];
const shared: Record<string, Action> = {
	...looks(SHARED),
	on: listen,
	once: listen,
	timeout: { does: 'set', option: 'timeout', value: 0 },
	use: { does: 'extend' },
};
const CHAINS = [...Object.keys(shared)];

const phase = (name: string, covers: Limit['covers'], caveat?: string): Limit => ({
	option: name,
	covers,
	unit: 'ms',
	off: [0, false],
	...(caveat ? { caveat } : {}),
	source: MEASURED,
});

export const superagent: Library = {
	id: 'superagent',
	name: 'superagent',
	modules: ['superagent'],
	docs: 'https://forwardemail.github.io/superagent/#timeouts',
	exports: { default: 'static', agent: 'agentClass', ...Object.fromEntries(VERBS.map((verb) => [verb, 'verb'])) },
	types: { SuperAgentRequest: 'request', SuperAgentStatic: 'given', Agent: 'agent' },
	shapes: {
		static: { says: 'superagent', call: requestTo(1), members: { ...verbs, agent: { shape: 'agentClass' } } },
		// By its type alone: it may be an agent that has a limit.
		given: { says: 'superagent', call: requestTo(1), members: verbs },
		verb: { call: requestTo(0) },
		agentClass: {
			call: { does: 'create', shape: 'agent', options: [], bounds: 'call' },
			construct: { does: 'create', shape: 'agent', options: [], bounds: 'call' },
		},
		agent: { says: 'this superagent agent', chains: CHAINS, members: { ...verbs, ...shared } },
		request: {
			chains: [...CHAINS, ...OWN, 'clearTimeout'],
			members: {
				...shared,
				...looks(OWN),
				...looks(['clearTimeout', 'toJSON', 'getHeader', 'get', 'write']),
				// These send it.
				...looks(['then', 'catch', 'finally', 'end', 'pipe']),
				abort: { does: 'stop' },
			},
		},
	},
	bounds: {
		call: {
			limits: [
				phase('timeout', 'total'),
				phase('timeout.deadline', 'total'),
				phase('timeout.response', 'headers'),
				phase('timeout.upload', 'body', '`upload` bounds sending the body of the request only'),
			],
			byDefault: { ms: null, covers: 'total', says: 'waits for ever', source: `${MEASURED}: pending after 330 s` },
			advice: 'Chain `.timeout(10_000)` to it (ms)',
			clientAdvice: 'Chain `.timeout(10_000)` to it (ms)',
			fixes: [
				{ at: ['call', 'client'], set: {}, chained: '.timeout({ms})', covers: 'total' },
				{ at: ['call'], set: {}, chained: '.timeout({ response: {ms} })', covers: 'headers', emits: 'error' },
			],
		},
	},
};
