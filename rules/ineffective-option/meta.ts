import type { RuleMeta } from '../rule';

export const meta: RuleMeta = {
	id: 'ineffective-option',
	summary: 'Something that looks like a deadline and ends nothing, or ends the wrong calls.',
	levels: { recommended: 'warning', strict: 'warning' },
	options: {},
	roles: ['service', 'library'],
};
