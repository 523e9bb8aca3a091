import { agentTimeouts } from './node-http';
import type { Action, Library, Shape } from './types';

const MEASURED =
	'measured with request 2.88.2, @cypress/request 4.0.1, request-promise 4.2.6 and request-promise-native 1.0.9 against servers that never answer, that stall and that trickle';

const VERBS = ['get', 'head', 'options', 'post', 'put', 'patch', 'del', 'delete'];
const listen: Action = { does: 'listen', event: 0, handler: 1 };
const look: Action = { does: 'look' };

const defaults: Action = { does: 'create', shape: 'client', options: [{ arg: 0 }], inherits: true, bounds: 'call' };

const members = (request: Action): Record<string, Action | { shape: string }> => ({
	...Object.fromEntries(VERBS.map((verb) => [verb, request])),
	defaults,
	forever: { does: 'create', shape: 'client', options: [{ arg: 1 }], inherits: true, bounds: 'call' },
	jar: look,
	cookie: look,
});

/** What request() returns: a stream, in both directions. */
const CHAINS = ['on', 'once', 'addListener', 'prependListener', 'auth', 'oauth', 'jar', 'qs', 'form', 'setHeader'];
const LOOKS = [
	'auth',
	'oauth',
	'jar',
	'qs',
	'form',
	'setHeader',
	'json',
	'aws',
	'pipe',
	'write',
	'end',
	'pause',
	'resume',
];
const stream: Shape = {
	chains: CHAINS,
	members: {
		on: listen,
		once: listen,
		addListener: listen,
		prependListener: listen,
		abort: { does: 'stop' },
		destroy: { does: 'stop' },
		cancel: { does: 'stop' },
		...Object.fromEntries(LOOKS.map((name) => [name, look])),
	},
};

const call: Action = {
	does: 'request',
	options: [
		{ arg: 0, when: 'object' },
		{ arg: 1, when: 'object' },
	],
	url: { arg: 0 },
	bounds: 'call',
	returns: 'stream',
	// In request-promise; elsewhere nobody awaits it.
	thenable: true,
};

/** request, which is deprecated, the fork of it that is kept up, and the packages that make promises of it. */
export const request: Library = {
	id: 'request',
	name: 'request',
	modules: ['request', '@cypress/request', 'request-promise', 'request-promise-native'],
	docs: 'https://github.com/request/request#timeouts',
	exports: { default: 'static', ...Object.fromEntries(VERBS.map((verb) => [verb, 'verb'])), defaults: 'defaults' },
	types: { RequestAPI: 'client', Request: 'stream' },
	shapes: {
		static: { says: 'request', call, members: members(call) },
		client: { says: 'this request client', call, members: members(call) },
		verb: { call },
		defaults: { call: defaults },
		stream,
	},
	bounds: {
		call: {
			limits: [
				{
					option: 'timeout',
					covers: 'idle',
					unit: 'ms',
					off: [0],
					source: `connecting and headers, then idle: ${MEASURED}`,
				},
				// Not documented: options that it does not know reach http.request().
				{ option: 'signal', covers: 'total', unit: 'signal', off: [], source: MEASURED },
			],
			byDefault: { ms: null, covers: 'total', says: 'waits for ever', source: `${MEASURED}: pending after 330 s` },
			opaqueOptions: ['httpModules'],
			lookAlikes: agentTimeouts('agent'),
			advice: 'Pass `timeout` in its options (ms, between one sign of life and the next)',
			clientAdvice: 'Set `timeout` in its options (ms, between one sign of life and the next)',
			fixes: [{ at: ['call', 'client'], set: { timeout: '{ms}' }, covers: 'idle', emits: 'error', orCallback: true }],
		},
	},
};
