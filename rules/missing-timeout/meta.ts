import type { RuleMeta } from '../rule';

export const meta: RuleMeta = {
	id: 'missing-timeout',
	summary: 'An outbound call that nothing ends when the other side goes silent.',
	levels: { recommended: 'warning', strict: 'warning' },
	options: {
		maxDeadline: {
			type: 'integer',
			minimum: 1,
			default: 60_000,
			description:
				'Milliseconds. A library default up to this counts as a deadline; a longer deadline of your own is noted under the strict profile.',
		},
	},
	roles: ['service', 'library'],
};
