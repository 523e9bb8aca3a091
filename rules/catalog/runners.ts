import type { Action, Library, Retrying } from './types';

const run = (callback: number): Action => ({ does: 'run', callback });
const only = (
	id: string,
	modules: readonly string[],
	callback: number,
	{ named = [], retrying }: { readonly named?: readonly string[]; readonly retrying?: Retrying } = {},
): Library => ({
	id,
	name: modules[0]!,
	modules,
	docs: `https://www.npmjs.com/package/${modules[0]}`,
	exports: { default: 'run', ...Object.fromEntries(named.map((n) => [n, 'run'])) },
	shapes: { run: { call: { does: 'run', callback, ...(retrying ? { retrying } : {}) } } },
	bounds: {},
});

/** Options of the package retry, on which others are built. */
const likeRetry = (source: string): Retrying => ({
	options: 1,
	limit: 'retries',
	attempts: 11,
	forEver: 'forever',
	pauses: ['minTimeout'],
	pauseMs: 1000,
	advice: { limit: 'retries: 3', pause: 'minTimeout: 200' },
	source,
});

/**
 * Packages that run a function again or not all at once, and bound no single attempt: a hung call
 * stays hung in them (measured with p-retry 6 and async-retry 1.3 against a server that never answers).
 */
export const runners: readonly Library[] = [
	only('p-retry', ['p-retry'], 0, {
		retrying: likeRetry('measured with p-retry 4.6.2 and 7.1.1: attempts after 0, 1, 3 and 7 s'),
	}),
	only('async-retry', ['async-retry'], 0, {
		retrying: likeRetry('measured with async-retry 1.3.3: attempts after 0, 1.6 and 5.5 s'),
	}),
	only('promise-retry', ['promise-retry'], 0),
	only('exponential-backoff', ['exponential-backoff'], 0, { named: ['backOff'] }),
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
