import type { RuleMeta } from '../rule';

/** Decided by the engine once all rules have run (server/engine/suppress): it asks nothing of the model. */
export const meta: RuleMeta = {
	id: 'unused-suppression',
	summary: 'A suppression comment that suppresses nothing, has expired, or does not hold as it is written.',
	levels: { recommended: 'warning', strict: 'warning' },
	options: {},
	roles: ['service', 'library', 'cli', 'script', 'test', 'browser', 'build', 'generated', 'declaration'],
};
