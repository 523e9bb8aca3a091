/** A language server whose only rule offers fixes that import a package: calls without a deadline to be retried. */

import { rules } from '../../../rules';
import { placeOfCall } from '../../../rules/deadlines';
import type { FixOffer } from '../../../rules/fix/types';
import type { Span } from '../../../rules/model/summary';
import type { Rule } from '../../../rules/rule';
import { openLive } from '../../../server/engine/live';
import { serve } from '../../../server/lsp/server';
import { overStdio } from '../../../server/lsp/stdio';

/** What is written only ends the call: the fix must repair what was found. */
const offer = (file: string, call: Span): FixOffer => ({
	title: 'Retry this call',
	safety: 'unsafe',
	needs: [
		{ name: 'cockatiel', range: '^3.2.0' },
		{ name: 'abort-controller-x', range: '>=0.4 <1' },
	],
	changes: [
		{
			file,
			steps: [
				{
					do: 'set-options',
					call,
					arg: 1,
					options: [{ path: ['signal'], value: 'AbortSignal.timeout(1)', keep: 'replace' }],
				},
			],
			imports: [{ from: 'cockatiel', name: 'retry', as: 'retry' }],
		},
	],
});

const rule: Rule = {
	meta: { ...rules[0]!.meta, id: 'needing', options: {} },
	*check(model, file) {
		for (const record of model.deadlines(file)) {
			if (record.verdict.state !== 'absent') continue;
			const { at, symbol, whole = at.at } = placeOfCall(model, record);
			const fixes = [offer(file, whole)];
			yield { at, symbol, whole, message: 'it is tried once', related: [], key: 'needing', fixes };
		}
	},
};

serve(overStdio(process.stdin, process.stdout), {
	open: (options) => openLive(options, [rule]),
	rules: [rule.meta.id],
});
