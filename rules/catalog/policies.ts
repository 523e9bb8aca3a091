import type { Library } from './types';

export const cockatiel: Library = {
	id: 'cockatiel',
	name: 'cockatiel',
	modules: ['cockatiel'],
	docs: 'https://github.com/connor4312/cockatiel',
	exports: { retry: 'retry' },
	shapes: {
		retry: {
			call: {
				does: 'retry',
				retrying: {
					options: 1,
					limit: 'maxAttempts',
					attempts: null,
					pauses: ['backoff'],
					pauseMs: 0,
					advice: {
						limit: 'maxAttempts: 3',
						pause: 'backoff: new ExponentialBackoff()',
					},
					source: 'measured with cockatiel 3.2.1 and 4.0.0: 871 and 1143 calls within 1.5 s',
				},
			},
		},
	},
	bounds: {},
	mayBound: true,
};

/**
 * Libraries that run what they are given under policies: timeouts, breakers, queues with expiry. What
 * the policy is made of is not read yet, so a call inside one has an unknown deadline.
 */
export const policies: Library = {
	id: 'policies',
	name: 'a policy',
	modules: [
		'opossum',
		'bottleneck',
		'p-queue',
		'promise-timeout',
		'effect',
		'@effect/platform',
		'@effect/platform-node',
		'neverthrow',
	],
	docs: 'https://github.com/connor4312/cockatiel',
	exports: {},
	shapes: {},
	bounds: {},
	mayBound: true,
};

/** Rejects in time; the call it gave up on goes on (measured with p-timeout 4.1.0, 7.0.2 and 8.0.0: the socket stays open). */
export const pTimeout: Library = {
	id: 'p-timeout',
	name: 'p-timeout',
	modules: ['p-timeout'],
	docs: 'https://github.com/sindresorhus/p-timeout',
	exports: { default: 'pTimeout', TimeoutError: 'look' },
	shapes: {
		// A number up to version 4, an object since.
		pTimeout: { call: { does: 'bound', what: 0, time: [{ arg: 1 }, { arg: 1, option: 'milliseconds' }] } },
		look: { construct: { does: 'look' } },
	},
	bounds: {},
};
