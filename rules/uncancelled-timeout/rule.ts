import { consequence, placeOfCall, towards } from '../deadlines';
import { seconds } from '../fix/time';
import type { DeadlineRecord } from '../model/link/outbound';
import type { Flaw } from '../model/link/verdict';
import type { Rule } from '../rule';
import { fixes } from './fix';
import { meta } from './meta';

export const rule: Rule = {
	meta,
	*check(model, file, context) {
		for (const r of model.deadlines(file)) {
			const { flaw } = r.verdict;
			if (flaw?.kind !== 'race' && flaw?.kind !== 'cleared') continue;
			const callee = model.calleeText(file, r.id);
			yield {
				...placeOfCall(model, r),
				message: flaw.kind === 'race' ? losesRace(r, callee, flaw) : clearedEarly(r, callee, flaw),
				related: flaw.at
					? [{ role: 'evidence', at: flaw.at, message: flaw.kind === 'race' ? 'the timer' : 'stopped here' }]
					: [],
				key: `${flaw.kind} ${callee}`,
				fixes: fixes(model, r, flaw, context),
			};
		}
	},
};

function losesRace(r: DeadlineRecord, callee: string, { valueMs }: Flaw): string {
	const after = valueMs === undefined ? '' : ` after ${seconds(valueMs)}`;
	return `\`${callee}\`${towards(r)} is raced against a timer that does not end it: its caller gives up${after}, but the request goes on and keeps its socket and memory; ${consequence(r)}. Under load these pile up. ${r.bounds.advice}.`;
}

function clearedEarly(r: DeadlineRecord, callee: string, { valueMs }: Flaw): string {
	const limit = valueMs === undefined ? 'The timer' : `The timer of ${seconds(valueMs)}`;
	return `${limit} that ends \`${callee}\`${towards(r)} is stopped when the headers are there: nothing limits the body that is read after that, and a server that stalls in the middle of it keeps everything that awaits it. Stop the timer after the body is read.`;
}
