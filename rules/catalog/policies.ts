import type { Library } from './types';

/**
 * Libraries that run what they are given under policies: timeouts, breakers, queues with expiry. What
 * the policy is made of is not read yet, so a call inside one has an unknown deadline.
 */
export const policies: Library = {
	id: 'policies',
	name: 'a policy',
	modules: [
		'cockatiel',
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
