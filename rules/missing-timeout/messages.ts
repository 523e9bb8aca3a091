/** What is wrong, why it hurts, what to do. Says nothing that an edit elsewhere changes. */
import { consequence, towards } from '../deadlines';
import { seconds } from '../fix/time';
import type { DeadlineRecord } from '../model/link/outbound';

/** What the author wrote that does not help, as a sentence; '' when there is nothing. */
function written(r: DeadlineRecord): string {
	if (r.verdict.state !== 'absent' || r.verdict.how === 'missing') return '';
	const notes = [...new Set(r.verdict.evidence.map((e) => e.note))].filter((n) => n !== '');
	return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
}

export function atCall(r: DeadlineRecord, callee: string): string {
	const byCallers = r.unguarded.length > 0 ? ' unless its caller passes one, and a caller does not' : '';
	return `\`${callee}\`${towards(r)} has no deadline${byCallers}${written(r)}: ${consequence(r)}. ${r.bounds.advice}.`;
}

export function atCreation(r: DeadlineRecord, callee: string): string {
	const advice = r.recv.registered?.named?.advice ?? r.bounds.clientAdvice ?? r.bounds.advice;
	return `This ${r.lib.name} client (\`${callee}\`)${towards(r)} sets no deadline for its calls${written(r)}: ${consequence(r)}. ${advice}.`;
}

/** The strict profile's note on a deadline that is there but long. */
export function tooLong(r: DeadlineRecord, callee: string, ms: number, limit: number): string {
	return `\`${callee}\`${towards(r)} may take ${seconds(ms)}, more than the ${seconds(limit)} of \`maxDeadline\`: whoever waits for it is likely to give up first. Shorten it, or raise \`maxDeadline\`.`;
}

/** The strict profile's note on a limit that only silence trips. */
export function idleOnly(r: DeadlineRecord, callee: string): string {
	return `\`${callee}\`${towards(r)} is ended by silence only: a server that sends a byte now and then keeps it open for ever. Add a total limit: \`signal: AbortSignal.timeout(…)\`.`;
}
