/** Every rule. A new one is a folder and a line here. */
import { rule as immediateRetry } from './immediate-retry/rule';
import { rule as ineffectiveOption } from './ineffective-option/rule';
import { rule as missingTimeout } from './missing-timeout/rule';
import type { Rule, RuleMeta } from './rule';
import { rule as unboundedRetry } from './unbounded-retry/rule';
import { rule as uncancelledTimeout } from './uncancelled-timeout/rule';
import { meta as unusedSuppression } from './unused-suppression/meta';

/** The rules that ask the model. */
export const rules: readonly Rule[] = [
	missingTimeout,
	ineffectiveOption,
	uncancelledTimeout,
	unboundedRetry,
	immediateRetry,
];

/** Every rule there is for configurations, documentation and reports: also those that the engine decides itself. */
export const metas: readonly RuleMeta[] = [...rules.map(({ meta }) => meta), unusedSuppression];
