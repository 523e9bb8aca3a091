import { fetch } from './fetch';
import type { Action, Library } from './types';

const MEASURED = 'measured with ofetch 1.5.1 against a server that accepts and never answers';

const request: Action = {
	does: 'request',
	options: [{ arg: 0, when: 'object' }, { arg: 1 }],
	url: { arg: 0 },
	refusesRelative: { base: ['baseURL'] },
	bounds: 'call',
	// It reads the body itself, unless it is asked not to; these may be downloads.
	streamsWith: { option: 'responseType', values: ['stream', 'blob', 'arrayBuffer'] },
};

export const ofetch: Library = {
	id: 'ofetch',
	name: 'ofetch',
	modules: ['ofetch'],
	docs: 'https://github.com/unjs/ofetch#readme',
	exports: { default: 'module', ofetch: 'instance', $fetch: 'instance', fetch: 'native' },
	types: { $Fetch: 'instance' },
	shapes: {
		module: { members: { ofetch: { shape: 'instance' }, $fetch: { shape: 'instance' }, fetch: { shape: 'native' } } },
		instance: {
			says: 'ofetch',
			call: request,
			members: {
				raw: request,
				native: { shape: 'native' },
				create: {
					does: 'create',
					shape: 'instance',
					// The second holds no limits, but may hold another fetch.
					options: [{ arg: 0 }, { arg: 1 }],
					inherits: true,
					bounds: 'call',
				},
			},
		},
		// Node's own fetch, whatever the instance is made with.
		native: { says: 'fetch', call: { ...fetch.shapes.fetch!.call!, bounds: 'native' } as Action },
	},
	bounds: {
		call: {
			limits: [
				{
					option: 'timeout',
					covers: 'headers',
					unit: 'ms',
					off: [0],
					unless: 'signal',
					caveat: 'ofetch does not read `timeout` where `signal` is set',
					source: `${MEASURED}; pending with both, and on a body that stalls`,
				},
				{ option: 'signal', covers: 'total', unit: 'signal', off: [], source: MEASURED },
			],
			byDefault: {
				ms: 300_000,
				covers: 'headers',
				says: 'gives up only after 300 s without an answer, twice that where it retries',
				source: `${MEASURED}: the second attempt came after 302 s; undici headersTimeout = 300e3`,
			},
			opaqueOptions: ['fetch', 'defaults', 'dispatcher'],
			hooks: ['onRequest'],
			advice: 'Pass `signal: AbortSignal.timeout(10_000)`, or `timeout: 10_000` (ms, until the headers)',
			clientAdvice: 'Set `timeout: 10_000` (ms, until the headers) in its options',
			fixes: [
				{ at: ['call'], set: { signal: 'AbortSignal.timeout({ms})' }, covers: 'total', node: 18 },
				// Idle it is not: the body that follows is not limited at all.
				{ at: ['call', 'client'], set: { timeout: '{ms}' }, covers: 'headers' },
			],
		},
		native: fetch.bounds.call!,
	},
};
