import type { RuleMeta } from '../rule';

export const meta: RuleMeta = {
	id: 'immediate-retry',
	summary: 'A failed outbound call that is tried again at once.',
	levels: { recommended: 'warning', strict: 'warning' },
	options: {},
	roles: ['service', 'library'],
};
