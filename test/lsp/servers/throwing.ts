/** A language server with one more rule, which throws on files whose name has "thrown" in it. */
import { metas, rules } from '../../../rules';
import type { Rule } from '../../../rules/rule';
import { openLive } from '../../../server/engine/live';
import { serve } from '../../../server/lsp/server';
import { overStdio } from '../../../server/lsp/stdio';

const rule: Rule = {
	meta: { ...rules[0]!.meta, id: 'thrower', options: {} },
	check: (_, file) => {
		if (file.includes('thrown')) throw new Error('this rule cannot do it');
		return [];
	},
};

serve(overStdio(process.stdin, process.stdout), {
	open: (options) => openLive(options, [...rules, rule]),
	rules: [...metas, rule.meta].map(({ id }) => id),
});
