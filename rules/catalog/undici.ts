import { dispatcherLimits, fetch } from './fetch';
import type { Action, Bounds, FixText, Library, Limit, LookAlike, Shape } from './types';

const MEASURED =
	'measured with undici 5.29.0, 6.29.1, 7.30.2 and 8.12.4 against a server that accepts and never answers';
const EITHER = 'Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`';

const headers: Limit = {
	option: 'headersTimeout',
	covers: 'headers',
	unit: 'ms',
	off: [0],
	isDefault: true,
	source: MEASURED,
};
const body: Limit = {
	option: 'bodyTimeout',
	covers: 'idle',
	unit: 'ms',
	off: [0],
	source: `${MEASURED}: between two pieces of the body; one that trickles is never cut`,
};
/** Not while request() connects (6 and later): that ends after 10 s by default. */
const signal: Limit = { option: 'signal', covers: 'total', unit: 'signal', off: [], source: MEASURED };
/** Both, as either alone leaves a phase to its 300 s; neither cuts a body that keeps coming. */
const fixes: readonly FixText[] = [
	{ at: ['call', 'client'], set: { headersTimeout: '{ms}', bodyTimeout: '{ms}' }, covers: 'idle' },
];
const byDefault: Bounds['byDefault'] = {
	ms: 300_000,
	covers: 'headers',
	says: 'gives up only after 300 s without an answer',
	source: `headersTimeout = bodyTimeout = 300e3; ${MEASURED}`,
};
const request = (from: number, more: Partial<Extract<Action, { does: 'request' }>> = {}): Action => ({
	does: 'request',
	options: from === 0 ? [{ arg: 0 }] : [{ arg: 0, when: 'object' }, { arg: from }],
	...(from === 0 ? {} : { url: { arg: 0 } }),
	bounds: from === 0 ? 'client' : 'call',
	...more,
});
const make = (arg: number, when?: 'object'): Shape => ({
	construct: {
		does: 'create',
		shape: 'dispatcher',
		options: [{ arg, ...(when ? { when } : {}) }],
		bounds: 'client',
	},
});
const look: Action = { does: 'look' };
const fetchCall = fetch.shapes.fetch!.call as Extract<Action, { does: 'request' }>;

const lookAlikes: readonly LookAlike[] = [
	{
		option: 'timeout',
		says: 'undici has no option `timeout`, and ignores it',
		source: 'measured with undici 7.30.2: pending after 4 s with 0.5 s, at the call and in an Agent',
	},
];

/** The client that Node's fetch is made of. */
export const undici: Library = {
	id: 'undici',
	name: 'undici',
	modules: ['undici'],
	docs: 'https://undici.nodejs.org/#/docs/api/Dispatcher?id=parameter-requestoptions',
	exports: {
		default: 'module',
		request: 'request',
		stream: 'stream',
		pipeline: 'pipeline',
		fetch: 'fetch',
		Request: 'requestClass',
		Agent: 'agentClass',
		EnvHttpProxyAgent: 'agentClass',
		ProxyAgent: 'proxyClass',
		Pool: 'poolClass',
		Client: 'poolClass',
		BalancedPool: 'poolClass',
		RetryAgent: 'retryClass',
		setGlobalDispatcher: 'setGlobalDispatcher',
	},
	types: Object.fromEntries(
		['Dispatcher', 'Agent', 'EnvHttpProxyAgent', 'ProxyAgent', 'Pool', 'Client', 'BalancedPool', 'RetryAgent'].map(
			(name) => [name, 'dispatcher'],
		),
	),
	shapes: {
		module: {},
		request: { says: 'undici', call: request(1) },
		stream: { says: 'undici', call: request(1, { streams: true }) },
		pipeline: { says: 'undici', call: request(1, { streams: true }) },
		fetch: { says: 'undici', call: { ...fetchCall, bounds: 'fetch' } },
		requestClass: fetch.shapes.request!,
		requestObject: fetch.shapes.requestObject!,
		agentClass: make(0),
		proxyClass: make(0, 'object'),
		poolClass: make(1),
		// It sends with the dispatcher that it is given; each attempt has that one's limits.
		retryClass: { construct: { does: 'same', arg: 0 } },
		dispatcher: {
			says: 'this undici client',
			members: {
				request: request(0),
				stream: request(0, { streams: true }),
				pipeline: request(0, { streams: true }),
				on: look,
				once: look,
				close: look,
				destroy: look,
			},
		},
		setGlobalDispatcher: {
			// Node's fetch takes it from there, too: measured on Node 20.20.2.
			call: { does: 'configure', what: ['fetch', 'undici'], option: 'dispatcher', arg: 0 },
		},
	},
	bounds: {
		call: {
			limits: [signal, headers, body, ...dispatcherLimits()],
			byDefault,
			opaqueOptions: ['dispatcher', 'dispatcher.factory', 'dispatcher.interceptors'],
			advice: EITHER,
			fixes,
			lookAlikes,
		},
		client: {
			limits: [signal, headers, body],
			byDefault,
			opaqueOptions: ['factory', 'interceptors'],
			advice: EITHER,
			clientAdvice: 'Set `headersTimeout` and `bodyTimeout` (ms) in its options',
			fixes,
			lookAlikes,
		},
		fetch: fetch.bounds.call!,
	},
};
