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
		'p-timeout',
		'p-queue',
		'promise-timeout',
		'effect',
		'@effect/platform',
		'@effect/platform-node',
		'neverthrow',
		'rxjs',
		'rxjs/operators',
	],
	docs: 'https://github.com/connor4312/cockatiel',
	exports: {},
	shapes: {},
	bounds: {},
	mayBound: true,
};
