/** Suppressions of one text without a session: calls of `one` and `two` are findings of `rule-one` and `rule-two`. */
import assert from 'node:assert/strict';
import type { FixOffer } from '../../rules/fix/types';
import type { Level, RuleMeta } from '../../rules/rule';
import { Suppressions } from '../../server/engine/suppress';
import type { Failure, Finding, Suppressed } from '../../server/engine/types';

export const FILE = '/p/a.tsx';
const metas = ['rule-one', 'rule-two', 'unused-suppression'].map((id) => ({ id }) as RuleMeta);

/** A finding about a suppression. */
export interface Said {
	/** The text that is marked. */
	readonly at: string;
	readonly message: string;
	readonly finding: Finding;
	readonly offer?: FixOffer;
}

export interface Judged {
	readonly said: readonly Said[];
	/** Rules of the other findings that are reported. */
	readonly others: readonly string[];
	readonly suppressed: readonly Suppressed[];
}

/** How a run went; everything else is on, and nothing failed. */
export interface Went {
	readonly failures?: Failure[];
	readonly unread?: readonly string[];
	readonly levels?: Readonly<Record<string, Level>>;
}

/** What a text comes to on 2026-11-21. */
export function judge(text: string, { failures = [], unread = [], levels = {} }: Went = {}): Judged {
	const findings = [...text.matchAll(/\b(one|two)\(/g)].map((match): Finding => {
		const before = text.slice(0, match.index).split(/\r\n|\n/);
		const start = { line: before.length, column: before.at(-1)!.length + 1 };
		const range = { start, end: { ...start, column: start.column + 3 } };
		const rest = { message: '', related: [], symbol: '', code: '', fingerprint: `${match.index}`, docs: '', fixes: [] };
		return { rule: `rule-${match[1]}`, level: 'warning', file: FILE, range, ...rest };
	});
	const host = {
		places: {
			root: '/p',
			rangeOf: () => assert.fail('the file knows its lines'),
			text: () => text,
			textOf: () => assert.fail('the file knows its text'),
		},
		files: () => [FILE],
		text: () => text,
		levelOf: (_: string, rule: string) => levels[rule] ?? 'warning',
		knowsAllOf: () => true,
		today: () => '2026-11-21',
	};
	const run = { findings, failures, unread: new Set(unread) };
	const { findings: all, offers, suppressed } = new Suppressions(host, metas).apply(run);
	const lines = text.split(/\n/);
	const said = all
		.filter(({ rule }) => rule === 'unused-suppression')
		.map((finding): Said => {
			const { start, end } = finding.range;
			const line = lines[start.line - 1]!;
			const at = line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
			const offer = offers.get(finding.fingerprint)?.[0];
			assert.deepEqual(
				finding.fixes.map(({ title }) => title),
				offer ? [offer.title] : [],
			);
			return { at, message: finding.message, finding, ...(offer ? { offer } : {}) };
		});
	const others = all.filter(({ rule }) => rule !== 'unused-suppression').map(({ rule }) => rule);
	return { said, others, suppressed };
}
