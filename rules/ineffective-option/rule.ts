import { deadlineReport } from '../deadlines';
import type { FlawKind } from '../model/link/verdict';
import type { Report, Rule } from '../rule';
import { fixes } from './fix';
import { atCall, atCreation } from './messages';
import { meta } from './meta';

/** These leave the request running: uncancelled-timeout has them. */
const OTHERS: readonly FlawKind[] = ['race', 'cleared'];

export const rule: Rule = {
	meta,
	*check(model, file, context) {
		for (const r of model.deadlines(file)) {
			const { flaw } = r.verdict;
			if (!flaw || OTHERS.includes(flaw.kind)) continue;
			const report = deadlineReport(
				model,
				r,
				{ atClient: (x, callee) => atCreation(x, callee, flaw), atCall: (x, callee) => atCall(x, callee, flaw) },
				fixes(model, r, flaw, context),
			);
			yield { ...report, related: [...report.related, ...written(report, flaw)], key: `${flaw.kind} ${report.key}` };
		}
	},
};

/** Where the option is written, unless that is where the finding stands. */
function written({ at }: Report, flaw: { readonly says: string; readonly at?: Report['at'] }): Report['related'] {
	if (!flaw.at || (flaw.at.file === at.file && flaw.at.at[0] === at.at[0])) return [];
	return [{ role: 'evidence', at: flaw.at, message: 'written here' }];
}
