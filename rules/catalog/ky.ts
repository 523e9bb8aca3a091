import type { Action, Library } from './types';

const MEASURED = 'measured with ky 1.14.3 and 2.1.0 against a server that accepts and never answers';

const request: Action = {
	does: 'request',
	options: [{ arg: 0, when: 'object' }, { arg: 1 }],
	url: { arg: 0 },
	refusesRelative: { base: ['prefixUrl', 'prefix', 'baseUrl'] },
	bounds: 'call',
	answer: 'result',
	streamedBy: ['body', 'arrayBuffer', 'blob', 'bytes'],
};
const verbs = Object.fromEntries(['get', 'post', 'put', 'patch', 'head', 'delete'].map((m) => [m, request]));

export const ky: Library = {
	id: 'ky',
	name: 'ky',
	modules: ['ky'],
	docs: 'https://github.com/sindresorhus/ky#timeout',
	exports: { default: 'instance' },
	types: { KyInstance: 'instance' },
	shapes: {
		instance: {
			says: 'ky',
			call: request,
			members: {
				...verbs,
				// Of whatever instance it is called: a client with options of its own only (measured).
				create: { does: 'create', shape: 'instance', options: [{ arg: 0 }], bounds: 'call' },
				extend: { does: 'create', shape: 'instance', options: [{ arg: 0 }], inherits: true, bounds: 'call' },
			},
		},
	},
	bounds: {
		call: {
			limits: [
				{
					option: 'timeout',
					covers: 'headers',
					unit: 'ms',
					off: [false],
					versions: '<2',
					source: `${MEASURED}; 0 fails at once, and a body that stalls is not ended`,
				},
				{
					option: 'timeout',
					covers: 'attempt',
					unit: 'ms',
					off: [false],
					versions: '>=2',
					source: `${MEASURED}: with \`.json()\` and its like the body too, else up to the headers`,
				},
				// False is its default and switches nothing off.
				{ option: 'totalTimeout', covers: 'total', unit: 'ms', off: [], versions: '>=2', source: MEASURED },
				{
					option: 'signal',
					covers: 'total',
					unit: 'signal',
					off: [],
					source: `together with \`timeout\`: ${MEASURED}`,
				},
			],
			byDefault: {
				ms: 10_000,
				covers: 'headers',
				says: 'gives up after 10 s, but with `timeout: false` only after the 300 s of fetch',
				source: `${MEASURED}; ky/distribution/core/Ky.js: timeout: options.timeout ?? 10_000`,
			},
			opaqueOptions: ['fetch'],
			hooks: ['hooks.init', 'hooks.beforeRequest'],
			advice: 'Leave `timeout` out for the 10 s that ky has by itself, or set it to what the call may take (ms)',
			clientAdvice: 'Leave `timeout` out for the 10 s that ky has by itself, or set it to what its calls may take (ms)',
			lookAlikes: [
				{
					option: 'totalTimeout',
					says: 'ky has no option `totalTimeout` before version 2, and ignores it',
					versions: '<2',
					source: MEASURED,
				},
			],
			fixes: [
				{ at: ['call', 'client'], set: { timeout: '{ms}' }, covers: 'headers', versions: '<2' },
				{ at: ['call', 'client'], set: { timeout: '{ms}' }, covers: 'attempt', versions: '>=2' },
			],
		},
	},
};
