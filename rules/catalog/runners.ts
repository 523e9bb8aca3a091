import type { Action, Library } from './types';

const run = (callback: number): Action => ({ does: 'run', callback });
const only = (id: string, modules: readonly string[], callback: number, named: readonly string[] = []): Library => ({
	id,
	name: modules[0]!,
	modules,
	docs: `https://www.npmjs.com/package/${modules[0]}`,
	exports: { default: 'run', ...Object.fromEntries(named.map((n) => [n, 'run'])) },
	shapes: { run: { call: run(callback) } },
	bounds: {},
});

/**
 * Packages that run a function again or not all at once, and bound no single attempt: a hung call
 * stays hung in them (measured with p-retry 6 and async-retry 1.3 against a server that never answers).
 */
export const runners: readonly Library[] = [
	only('p-retry', ['p-retry'], 0),
	only('async-retry', ['async-retry'], 0),
	only('promise-retry', ['promise-retry'], 0),
	only('exponential-backoff', ['exponential-backoff'], 0, ['backOff']),
	only('p-map', ['p-map', 'p-each-series', 'p-map-series'], 1),
	only('p-all', ['p-all', 'p-series'], 0),
	{
		id: 'p-limit',
		name: 'p-limit',
		modules: ['p-limit', 'p-throttle'],
		docs: 'https://www.npmjs.com/package/p-limit',
		exports: { default: 'make' },
		shapes: { make: { call: { does: 'create', shape: 'limiter', options: [] } }, limiter: { call: run(0) } },
		bounds: {},
	},
];
