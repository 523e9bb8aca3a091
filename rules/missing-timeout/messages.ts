/** What is wrong, why it hurts, what to do. Says nothing that an edit elsewhere changes. */
import type { DeadlineRecord } from '../model/link/outbound';

const seconds = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${ms / 1000} s`);

/** "to api.example.com", where the host is written down. */
const towards = (r: DeadlineRecord): string => (r.host ? ` to ${r.host}` : '');

/** What the author wrote that does not help, as a sentence; '' when there is nothing. */
function written(r: DeadlineRecord): string {
	if (r.verdict.state !== 'absent' || r.verdict.how === 'missing') return '';
	const notes = [...new Set(r.verdict.evidence.map((e) => e.note))].filter((n) => n !== '');
	return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
}

function consequence(r: DeadlineRecord): string {
	const forEver = r.verdict.state === 'absent' && r.verdict.forEver;
	const { ms, says } = forEver ? { ms: null, says: 'waits for ever' } : r.bounds.byDefault;
	const wait = `when the other side accepts and never answers, ${r.lib.name} ${says}`;
	return ms === null
		? `${wait}, and so does everything that awaits it`
		: `${wait}, and everything that awaits it is stuck that long`;
}

export function atCall(r: DeadlineRecord, callee: string): string {
	const byCallers = r.unguarded.length > 0 ? ' unless its caller passes one, and a caller does not' : '';
	return `\`${callee}\`${towards(r)} has no deadline${byCallers}${written(r)}: ${consequence(r)}. ${r.bounds.advice}.`;
}

export function atCreation(r: DeadlineRecord, callee: string): string {
	return `This ${r.lib.name} client (\`${callee}\`)${towards(r)} sets no deadline for its calls${written(r)}: ${consequence(r)}. ${r.bounds.clientAdvice ?? r.bounds.advice}.`;
}

/** The strict profile's note on a deadline that is there but long. */
export function tooLong(r: DeadlineRecord, callee: string, ms: number, limit: number): string {
	return `\`${callee}\`${towards(r)} may take ${seconds(ms)}, more than the ${seconds(limit)} of \`maxDeadline\`: whoever waits for it is likely to give up first. Shorten it, or raise \`maxDeadline\`.`;
}

/** The strict profile's note on a limit that only silence trips. */
export function idleOnly(r: DeadlineRecord, callee: string): string {
	return `\`${callee}\`${towards(r)} is ended by silence only: a server that sends a byte now and then keeps it open for ever. Add a total limit: \`signal: AbortSignal.timeout(…)\`.`;
}
