/** What is wrong, why it hurts, what to do. Says nothing that an edit elsewhere changes. */
import { consequence, towards } from '../deadlines';
import { millis, seconds } from '../fix/time';
import type { DeadlineRecord } from '../model/link/outbound';
import type { Flaw } from '../model/link/verdict';

/** The time in the catalogue's advice. */
const EXAMPLE_MS = '10_000';

export function atCall(r: DeadlineRecord, callee: string, flaw: Flaw): string {
	const it = `\`${callee}\`${towards(r)}`;
	if (flaw.kind === 'shared-signal') return `${it} shares one signal with every other call: ${shared(flaw)}`;
	return `${it} has no deadline${although(r, flaw)}: ${flaw.says}. ${capital(consequence(r))}. ${withValue(r.bounds.advice, r, flaw)}.`;
}

export function atCreation(r: DeadlineRecord, callee: string, flaw: Flaw): string {
	const it = `This ${r.lib.name} client (\`${callee}\`)${towards(r)}`;
	if (flaw.kind === 'shared-signal') return `${it} has one signal for all of its calls: ${shared(flaw)}`;
	const advice = r.bounds.clientAdvice ?? r.bounds.advice;
	return `${it} sets no deadline for its calls${although(r, flaw)}: ${flaw.says}. ${capital(consequence(r))}. ${withValue(advice, r, flaw)}.`;
}

/** The advice with the author's own time, which the fix writes, too; what a caller passes is said at the caller. */
function withValue(advice: string, { unguarded }: DeadlineRecord, { valueMs }: Flaw): string {
	if (valueMs === undefined || unguarded.length > 0) return advice;
	return advice.replaceAll(EXAMPLE_MS, millis(valueMs));
}

/** What the author did. */
function although(r: DeadlineRecord, flaw: Flaw): string {
	if (r.unguarded.length > 0) return flaw.option === undefined ? '' : `, although a caller passes \`${flaw.option}\``;
	if (flaw.kind === 'never-aborted') return ', although it is given a signal';
	if (flaw.option === undefined) return '';
	const value = flaw.valueMs === undefined ? '' : `: ${flaw.valueMs}`;
	return `, although \`${flaw.option}${value}\` is ${flaw.kind === 'misplaced' ? 'written' : 'set'}`;
}

function shared({ valueMs }: Flaw): string {
	const ms = valueMs === undefined ? 'that time' : seconds(valueMs);
	const make = `Make it at each call: \`signal: AbortSignal.timeout(${valueMs === undefined ? '…' : millis(valueMs)})\``;
	return `it is made when the module is loaded, and ${ms} later it fires once and for all, so that every later call fails at once. ${make}.`;
}

const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
