/** node-fetch, and the packages that hand it out in Node under another name. */
import { signalFixes } from './fetch';
import type { Bounds, FixText, Library, Shape } from './types';

const AGAINST = 'against a server that accepts and never answers';
const MEASURED = `measured with node-fetch 1.7.3, 2.1.2, 2.2.1, 2.7.0 and 3.3.2 ${AGAINST}`;

/** How fetch is called, whoever hands it out. */
const fetchShape = (says: string): Shape => ({
	says,
	call: {
		does: 'request',
		options: [{ arg: 0, when: 'object' }, { arg: 1 }],
		url: { arg: 0 },
		refusesRelative: true,
		bounds: 'call',
		answer: 'result',
		streamedBy: ['body', 'arrayBuffer', 'blob', 'buffer', 'bytes'],
	},
});
const request: Shape = {
	construct: { does: 'create', shape: 'requestObject', options: [{ arg: 0, when: 'object' }, { arg: 1 }] },
};
const common = { request, requestObject: {} };

/** @param timeout versions in which `timeout` works; without: all */
function bounds(source: string, fixes: readonly FixText[], timeout: Pick<FixText, 'versions'> = {}): Bounds {
	return {
		limits: [
			// The headers, then the body as long again: neither is stretched by bytes that trickle in.
			{ option: 'timeout', covers: 'attempt', unit: 'ms', off: [0, false], ...timeout, source },
			// Of all versions: those that do not read it are too old to be told by a range.
			{ option: 'signal', covers: 'total', unit: 'signal', off: [], source },
		],
		byDefault: { ms: null, covers: 'total', says: 'waits for ever', source },
		// agentkeepalive's, for one, ends sockets that are silent.
		opaqueOptions: ['agent'],
		advice: 'Pass `signal: AbortSignal.timeout(10_000)`',
		fixes,
	};
}

const [totalSignal, headersSignal] = signalFixes.map((fix) => ({ ...fix, versions: '>=2.3' }));

export const nodeFetch: Library = {
	id: 'node-fetch',
	name: 'node-fetch',
	modules: ['node-fetch'],
	docs: 'https://github.com/node-fetch/node-fetch#options',
	exports: { default: 'fetch', Request: 'request' },
	types: { Request: 'requestObject' },
	shapes: { fetch: fetchShape('node-fetch'), ...common },
	bounds: {
		call: {
			...bounds(
				`${MEASURED}: 3 ignores \`timeout\`, those before 2.3 ignore a signal`,
				[
					totalSignal!,
					// It ends the call, though a socket whose body stalls stays open (measured).
					{ at: ['call'], set: { timeout: '{ms}' }, covers: 'attempt', versions: '<3' },
					headersSignal!,
				],
				{ versions: '<3' },
			),
			lookAlikes: [
				{
					option: 'timeout',
					says: 'node-fetch has no option `timeout` since version 3, and ignores it',
					versions: '>=3',
					source: `${MEASURED}: still pending with node-fetch 3.3.2`,
				},
			],
		},
	},
};

/** In Node it calls node-fetch 2. */
export const crossFetch: Library = {
	id: 'cross-fetch',
	name: 'cross-fetch',
	modules: ['cross-fetch'],
	docs: 'https://github.com/lquixada/cross-fetch#usage',
	exports: { default: 'fetch', fetch: 'fetch', Request: 'request' },
	shapes: { fetch: fetchShape('cross-fetch'), ...common },
	// No fix writes its `timeout`: its types do not know it.
	bounds: { call: bounds(`measured with cross-fetch 2.2.6, 3.2.0 and 4.1.0 ${AGAINST}`, signalFixes) },
	// Measured on Node 20: with a global fetch there, it leaves it alone.
	polyfills: { path: 'polyfill', global: 'fetch', beforeNode: 18, bounds: 'call' },
};

/** In Node it calls node-fetch: 1 in its version 2, 2 in its version 3. */
export const isomorphicFetch: Library = {
	id: 'isomorphic-fetch',
	name: 'isomorphic-fetch',
	modules: ['isomorphic-fetch'],
	docs: 'https://github.com/matthew-andrews/isomorphic-fetch#readme',
	exports: { default: 'fetch' },
	shapes: { fetch: fetchShape('isomorphic-fetch') },
	bounds: {
		// None of its fixes has run in the fault lab.
		call: bounds(`measured with isomorphic-fetch 2.2.1 and 3.0.0 ${AGAINST}: 2 ignores a signal`, []),
	},
	polyfills: { path: '', global: 'fetch', beforeNode: 18, bounds: 'call' },
};
