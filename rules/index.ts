/** Every rule. A new one is a folder and a line here. */
import { rule as missingTimeout } from './missing-timeout/rule';
import type { Rule } from './rule';

export const rules: readonly Rule[] = [missingTimeout];
