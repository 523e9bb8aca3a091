import type { FixText, Library, Limit } from './types';

const MEASURED = 'measured on Node 20.20.2 and 24.21.0 against a server that accepts and never answers';

/** A signal for one call, as every fetch takes it. */
export const signalFixes: readonly FixText[] = [
	{ at: ['call'], set: { signal: 'AbortSignal.timeout({ms})' }, covers: 'total', node: 18 },
	{
		at: ['call'],
		set: { signal: '{controller}.signal' },
		covers: 'headers',
		around: {
			before: [
				'const {controller} = new AbortController()',
				'const {timer} = setTimeout(() => {controller}.abort(), {ms})',
			],
			names: ['controller', 'timer'],
			chain: '.finally(() => clearTimeout({timer}))',
		},
		says: 'Give up when there is no answer within {s}; its body may take longer',
	},
];

/**
 * Limits of an undici dispatcher that fetch is given, or that setGlobalDispatcher sets.
 * @param path of the option that holds the dispatcher
 */
export const dispatcherLimits = (path = 'dispatcher'): readonly Limit[] => [
	{
		option: `${path}.headersTimeout`,
		covers: 'headers',
		unit: 'ms',
		off: [0],
		isDefault: true,
		source: 'measured on Node 20.20.2 with an Agent of undici 7.30.2, given to fetch and set by setGlobalDispatcher',
	},
	{
		option: `${path}.bodyTimeout`,
		covers: 'idle',
		unit: 'ms',
		off: [0],
		source: 'undici docs, Client; measured with undici 7.30.2',
	},
];

/** Node's own fetch (undici inside). */
export const fetch: Library = {
	id: 'fetch',
	name: 'fetch',
	modules: [],
	docs: 'https://nodejs.org/api/globals.html#fetch',
	exports: {},
	globals: { fetch: 'fetch', Request: 'request' },
	seedWords: ['fetch'],
	shapes: {
		fetch: {
			says: 'fetch',
			call: {
				does: 'request',
				options: [{ arg: 0, when: 'object' }, { arg: 1 }],
				url: { arg: 0 },
				refusesRelative: true,
				bounds: 'call',
				answer: 'result',
				readBy: ['json', 'text', 'formData'],
				streamedBy: ['body', 'arrayBuffer', 'blob', 'bytes'],
			},
		},
		request: {
			construct: { does: 'create', shape: 'requestObject', options: [{ arg: 0, when: 'object' }, { arg: 1 }] },
		},
		requestObject: {},
	},
	types: { Request: 'requestObject' },
	bounds: {
		call: {
			limits: [{ option: 'signal', covers: 'total', unit: 'signal', off: [], source: MEASURED }, ...dispatcherLimits()],
			byDefault: {
				ms: 300_000,
				covers: 'headers',
				says: 'gives up only after 300 s without an answer',
				source: `${MEASURED}; undici headersTimeout = 300e3`,
			},
			opaqueOptions: ['dispatcher', 'dispatcher.factory', 'dispatcher.interceptors'],
			advice: 'Pass `signal: AbortSignal.timeout(10_000)`',
			lookAlikes: [{ option: 'timeout', says: 'fetch has no option `timeout`, and ignores it', source: MEASURED }],
			fixes: signalFixes,
		},
	},
};
