import type { RuleMeta } from '../rule';

export const meta: RuleMeta = {
	id: 'uncancelled-timeout',
	summary: 'A timeout that lets the caller go on while the request, its socket and its body stay.',
	levels: { recommended: 'warning', strict: 'warning' },
	options: {},
	roles: ['service', 'library'],
};
