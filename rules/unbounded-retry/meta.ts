import type { RuleMeta } from '../rule';

export const meta: RuleMeta = {
	id: 'unbounded-retry',
	summary: 'A failed outbound call that is tried again without end.',
	levels: { recommended: 'warning', strict: 'warning' },
	options: {},
	roles: ['service', 'library'],
};
