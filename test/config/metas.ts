/** Rules that configurations of the tests speak of: one with options, one that is off by default. */
import type { RuleMeta } from '../../rules/rule';

export const metas: readonly RuleMeta[] = [
	{
		id: 'missing-timeout',
		summary: 'An outbound call that may wait forever.',
		levels: { recommended: 'warning', strict: 'error' },
		options: {
			maxDeadline: { type: 'integer', minimum: 1, default: 60000, description: 'Longest deadline that counts, in ms.' },
			wrappers: { type: 'string[]', default: [], description: 'Functions that guard.' },
		},
		roles: ['service', 'library'],
	},
	{
		id: 'missing-health-check',
		summary: 'No health check.',
		levels: { recommended: 'off', strict: 'info' },
		options: {},
		roles: ['service'],
	},
];
