/** Runs rule cases: lays a case out on disk, analyses it, compares with the comments beside its code. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { OutboundCall } from '../../rules/model/guards';
import type { TextLoc } from '../../rules/model/marks';
import type { Session } from '../../server/engine/session';
import type { Analysis, Finding, OpenOptions, Range } from '../../server/engine/types';
import {
	type Directives,
	type Expectation,
	matches,
	parseDirectives,
	parseExpectations,
	type Span,
	statedFixes,
} from './expectations';
import { type FixReport, tryFixes, type WrittenFix } from './fixes';
import { compare, positionAt, readTree, type Tree, withTree } from './workspace';

/** As much of a session as cases need. */
export type CaseSession = Pick<Session, 'analyse' | 'update' | 'explain' | 'text' | 'write' | 'fix'>;
export type Open = (options: OpenOptions) => Promise<CaseSession>;

export interface Case {
	readonly rule: string;
	readonly name: string;
	/** The case's file or folder. */
	readonly path: string;
	readonly tree: Tree;
	readonly directives: Directives;
	readonly expectations: readonly Placed[];
}

/** An expectation with the file it is in, as its path in the tree. */
export type Placed = Expectation & { readonly file: string };

const CODE = /\.[cm]?[jt]sx?$/;

/** Every rules/<rule>/cases/<entry>: a code file, or a folder with a tree. */
export function findCases(rulesDir: string): Case[] {
	return readdirSync(rulesDir)
		.sort()
		.flatMap((rule) => {
			const dir = join(rulesDir, rule, 'cases');
			if (!existsSync(dir)) return [];
			return readdirSync(dir)
				.sort()
				.map((entry) => readCase(rule, join(dir, entry), entry));
		});
}

export function readCase(rule: string, path: string, entry: string): Case {
	if (statSync(path).isDirectory()) return toCase(rule, entry, path, readTree(path));
	const text = readFileSync(path, 'utf8');
	const extension = extname(entry);
	const directives = parseDirectives(text);
	const tree = new Map([[directives.path ?? `src/service${extension}`, text]]);
	tree.set('package.json', json({ name: 'case', private: true, ...directives.package }));
	if (directives.config) tree.set('holdfast.config.json', json(directives.config));
	if (directives.tsconfig) tree.set('tsconfig.json', json(directives.tsconfig));
	return toCase(rule, entry.slice(0, -extension.length), path, tree);
}

function toCase(rule: string, name: string, path: string, tree: Map<string, string>): Case {
	const code = [...tree].filter(([file]) => CODE.test(file));
	try {
		return {
			rule,
			name,
			path,
			tree,
			directives: Object.assign({}, ...code.map(([, text]) => parseDirectives(text))),
			expectations: code.flatMap(([file, text]) => parseExpectations(text).map((e) => ({ ...e, file }))),
		};
	} catch (error) {
		throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
	}
}

/**
 * What is wrong with the case; empty when all is as expected.
 * @param onFix gets every fix that was written, for checks over all cases together
 */
export async function runCase(
	test: Case,
	open: Open,
	onFix: (fix: WrittenFix) => void = () => undefined,
): Promise<string[]> {
	return withTree(test.tree, async (root) => {
		const session = await openCase(test, open, root);
		const analysis = session.analyse();
		const report = tryFixes(test, root, session, relevantFindings(test, analysis));
		report.fixes.forEach(onFix);
		return [
			...compareFindings(test, root, analysis, report),
			...report.problems,
			...compareCalls(test, root, session),
			...checkStability(test, root, session, analysis),
		];
	});
}

export function openCase(test: Case, open: Open, root: string): Promise<CaseSession> {
	const { profile } = test.directives;
	return open({ cwd: root, paths: [], ...(profile ? { profile } : {}) });
}

/** Findings the case speaks about: of its own rule, of rules it names, of all with `// rules: *`. */
export function relevantFindings(test: Case, analysis: Analysis): Finding[] {
	const rules = new Set([test.rule, ...(test.directives.rules ?? '').split(/[\s,]+/)]);
	for (const e of test.expectations) if (e.kind === 'finding') rules.add(e.rule);
	return analysis.findings.filter((f) => rules.has('*') || rules.has(f.rule));
}

/** The columns of a range on its first line; a range over several lines counts up to the line's end. */
export function spanOf({ start, end }: Range, text: string): Span {
	const lineEnd = (text.split(/\r\n|\r|\n/)[start.line - 1]?.length ?? 0) + 1;
	return { line: start.line, start: start.column, end: end.line === start.line ? end.column : lineEnd };
}

/** `missing-timeout#2` → the finding. */
export function numberFindings<T extends { rule: string }>(findings: readonly T[]): Map<T, string> {
	const counts = new Map<string, number>();
	return new Map(
		findings.map((finding) => {
			const n = (counts.get(finding.rule) ?? 0) + 1;
			counts.set(finding.rule, n);
			return [finding, `${finding.rule}#${n}`];
		}),
	);
}

function compareFindings(test: Case, root: string, analysis: Analysis, report: FixReport): string[] {
	const problems: string[] = [];
	for (const failure of analysis.failures)
		problems.push(`failure: ${failure.rule ?? ''} ${relative(root, failure.file)} ${failure.message}`);
	for (const notice of analysis.notices) problems.push(`notice: ${relative(root, notice.file)} ${notice.message}`);

	const expected = test.expectations
		.filter((e) => e.kind === 'finding')
		.sort((a, b) => compare(a.file, b.file) || a.at.line - b.at.line || a.at.start - b.at.start);
	const labels = numberFindings(expected);
	const unmatched = new Set(expected);
	const claimed = new Set<Placed>();
	for (const finding of relevantFindings(test, analysis)) {
		const file = relative(root, finding.file);
		const at = spanOf(finding.range, textOf(test, file));
		const here = [...unmatched].filter((e) => e.rule === finding.rule && e.file === file && e.at.line === at.line);
		const e = here.find((e) => same(e.at, at)) ?? here[0];
		if (!e) {
			problems.push(
				`unexpected: ${place(file, at)} ${finding.rule} ${finding.level}: ${finding.message}${quote(test, file, at)}`,
			);
			continue;
		}
		unmatched.delete(e);
		const label = labels.get(e)!;
		if (!same(e.at, at))
			problems.push(
				`${label}: wrong range: expected ${place(file, e.at)}, found ${place(file, at)}${quote(test, file, at)}`,
			);
		if (e.level && e.level !== finding.level)
			problems.push(`${label}: level: expected ${e.level}, found ${finding.level}`);
		if (!matches(e.message, finding.message))
			problems.push(`${label}: message\n      expected ${e.message}\n      found    ${finding.message}`);
		problems.push(...compareRelated(test, root, finding, label, expected.length, claimed));
		problems.push(...compareFixes(test, e, report.stated.get(finding) ?? []).map((p) => `${label}: ${p}`));
	}
	for (const e of unmatched)
		problems.push(`missing: ${place(e.file, e.at)} ${e.rule}: ${e.message}${quote(test, e.file, e.at)}`);
	for (const e of test.expectations) {
		if (e.kind !== 'related' || claimed.has(e)) continue;
		if (!e.of && expected.length > 1)
			problems.push(`${e.file}:${e.commentLine}: several findings: write \`${e.role} <rule>#<n>\``);
		else problems.push(`missing: ${place(e.file, e.at)} ${e.role}${e.message ? `: ${e.message}` : ''}`);
	}
	return problems;
}

/** Fixes must be exactly those stated, with exactly the code they give. */
function compareFixes(test: Case, finding: Placed, found: readonly string[]): string[] {
	const own = test.expectations.filter((e) => e.file === finding.file);
	const stated = statedFixes(own, finding);
	if (stated.join('\n') === found.join('\n')) return [];
	return [`fixes\n      expected\n${stated.join('\n')}\n      found\n${found.join('\n')}`];
}

/** Calls must be exactly those stated; evidence only where the case states some for this finding. */
function compareRelated(
	test: Case,
	root: string,
	finding: Finding,
	label: string,
	findings: number,
	claimed: Set<Placed>,
): string[] {
	const problems: string[] = [];
	const stated = test.expectations
		.filter((e) => e.kind === 'related')
		.filter((e) => (e.of ? `${e.of.rule}#${e.of.nth}` === label : findings === 1));
	for (const related of finding.related) {
		const file = relative(root, related.file);
		const at = spanOf(related.range, textOf(test, file));
		const e = stated.find(
			(e) =>
				!claimed.has(e) &&
				e.role === related.role &&
				e.file === file &&
				same(e.at, at) &&
				matches(e.message, related.message),
		);
		if (e) claimed.add(e);
		else if (related.role === 'call' || stated.some((s) => s.role === 'evidence'))
			problems.push(
				`${label}: unexpected ${related.role}: ${place(file, at)} ${related.message}${quote(test, file, at)}`,
			);
	}
	return problems;
}

function compareCalls(test: Case, root: string, session: CaseSession): string[] {
	const problems: string[] = [];
	const covers = (loc: TextLoc, e: Placed, text: string) => {
		const start = positionAt(text, loc.at[0]);
		const end = positionAt(text, loc.at[1]);
		const after = start.line < e.at.line || (start.line === e.at.line && start.column <= e.at.start);
		return after && (end.line > e.at.line || (end.line === e.at.line && end.column >= e.at.end));
	};
	const size = (call: { at: TextLoc }) => call.at.at[1] - call.at.at[0];
	for (const [file, text] of test.tree) {
		const { role } = parseDirectives(String(text));
		if (role === undefined || !CODE.test(file)) continue;
		const found = session.explain(`${root}/${file}`).role;
		if (found.role !== role) problems.push(`${file}: role: expected ${role}, found ${found.role} (${found.reason})`);
	}
	for (const e of test.expectations) {
		if (e.kind === 'finding' || e.kind === 'related' || e.kind === 'fix') continue;
		const explained = session.explain(`${root}/${e.file}`);
		const under = <T extends { at: TextLoc }>(calls: readonly T[]) =>
			calls.filter((c) => covers(c.at, e, textOf(test, e.file))).sort((a, b) => size(a) - size(b))[0];
		const call = under(explained.calls);
		const where = place(e.file, e.at);
		if (e.kind === 'not-outbound') {
			if (call) problems.push(`${where}: expected no outbound call, found ${call.text} (${call.library})`);
		} else if (e.kind === 'lost') {
			const lost = under(explained.lost);
			if (!lost)
				problems.push(`${where}: expected a lost call, found ${call ? `${call.text} (${call.library})` : 'none'}`);
			else if (!matches(e.note, lost.why.note))
				problems.push(`${where}: lost\n      expected ${e.note}\n      found    ${lost.why.note}`);
		} else if (call) problems.push(...compareGuard(e, call, where));
		else problems.push(`${where}: no outbound call here${quote(test, e.file, e.at)}`);
	}
	return problems;
}

function compareGuard(e: Placed & { kind: 'guard' }, call: OutboundCall<TextLoc>, where: string): string[] {
	const guard = Object.entries(call.guards).find(([name]) => name === e.name)?.[1];
	if (!guard) return [`${where}: ${call.text} has no record of ${e.name}`];
	const found = [
		`${e.name}=${guard.state}`,
		guard.kind && `kind=${guard.kind}`,
		guard.valueMs !== undefined && `${guard.valueMs}ms`,
	]
		.filter(Boolean)
		.join(' ');
	const right =
		guard.state === e.state &&
		(!e.guardKind || guard.kind === e.guardKind) &&
		(e.valueMs === undefined || guard.valueMs === e.valueMs);
	const notes = [...guard.evidence, ...call.trail].map((step) => step.note);
	if (right && (e.note === undefined || notes.some((note) => matches(e.note, note)))) return [];
	return [
		`${where}: guard\n      expected ${e.name}=${e.state} ${e.guardKind ?? ''} ${e.valueMs ?? ''} ${e.note ?? ''}\n      found    ${found} ${notes.join(' · ')}`,
	];
}

/** The same answer when asked again, when the files are handed in, and after each file was emptied and restored. */
function checkStability(test: Case, root: string, session: CaseSession, first: Analysis): string[] {
	const problems: string[] = [];
	const before = shown(first);
	const check = (what: string) => {
		const after = shown(session.analyse());
		if (after !== before) problems.push(`differs ${what}:\n--- before\n${before}\n--- after\n${after}`);
	};
	check('when analysed twice');
	const files = [...test.tree].map(([file, text]) => ({ file: `${root}/${file}`, text: String(text) }));
	session.update(files);
	check('when the files are handed in as edits');
	for (const { file, text } of files.filter(({ file }) => CODE.test(file))) {
		session.update([{ file, text: '' }]);
		session.analyse();
		session.update([{ file, text }]);
		check(`after ${relative(root, file)} was emptied and restored`);
	}
	return problems;
}

const shown = ({ findings, failures, notices }: Analysis) => JSON.stringify({ findings, failures, notices }, null, 1);
const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
const relative = (root: string, file = '') => (file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file);
const same = (a: Span, b: Span) => a.line === b.line && a.start === b.start && a.end === b.end;
const place = (file: string, at: Span) => `${file}:${at.line}:${at.start}-${at.end}`;
const textOf = (test: Case, file: string) => String(test.tree.get(file) ?? '');

/** The code line with the span marked. */
function quote(test: Case, file: string, at: Span): string {
	const line = textOf(test, file).split(/\r\n|\r|\n/)[at.line - 1] ?? '';
	const pad = line.slice(0, at.start - 1).replace(/[^\t]/g, ' ');
	return `\n      | ${line}\n      | ${pad}${'^'.repeat(Math.max(1, at.end - at.start))}`;
}
