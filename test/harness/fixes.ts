/**
 * The fix contract, run on every finding of every case: what a fix gives parses, the finding is gone and no
 * other comes up, applying all again changes nothing, comments stay, and CRLF files get the same edits. What it makes of
 * the code must stand in the case.
 */
import { diffLines } from 'diff';
import { ts } from 'ts-morph';
import { applyEdits } from '../../rules/fix/edits';
import { syntaxErrors } from '../../rules/fix/source';
import { Lines } from '../../server/engine/positions';
import type { FileEdits, Finding } from '../../server/engine/types';
import type { Case, CaseSession } from './cases';

/** A fix as it came out: what the case says of it, and the texts for the type check. */
export interface WrittenFix {
	readonly finding: Finding;
	readonly title: string;
	/** Comment lines that state it: `// fix unsafe: Set …` and `//+` lines. */
	readonly lines: readonly string[];
	/** Path in the tree → fixed text; only what changed. */
	readonly texts: ReadonlyMap<string, string>;
}

export interface FixReport {
	readonly fixes: readonly WrittenFix[];
	/** Lines to state, by finding; one without a fix has `// no fix`. */
	readonly stated: ReadonlyMap<Finding, readonly string[]>;
	readonly problems: readonly string[];
}

const SUPPRESSION = 'unused-suppression';

/** Tries every fix of these findings, one at a time and all together. The session is left as it was. */
export function tryFixes(test: Case, root: string, session: CaseSession, findings: readonly Finding[]): FixReport {
	const fixes: WrittenFix[] = [];
	const problems: string[] = [];
	const stated = new Map<Finding, string[]>();
	const all = session.analyse().findings;
	for (const finding of findings) {
		const lines: string[] = [];
		for (const [i, { title, safety }] of finding.fixes.entries()) {
			const where = `${finding.file.slice(root.length + 1)}:${finding.range.start.line} fix "${title}"`;
			try {
				const edits = session.write(finding, i);
				const texts = fixedTexts(test, root, edits);
				const written = { finding, title, texts, lines: state(test, root, finding, `${safety}: ${title}`, texts) };
				fixes.push(written);
				lines.push(...written.lines);
				problems.push(...checkOne(test, root, session, all, finding, edits, texts).map((p) => `${where}: ${p}`));
				for (const variant of VARIANTS)
					problems.push(...checkVariant(variant, test, root, session, finding, i, texts).map((p) => `${where}: ${p}`));
			} catch (error) {
				problems.push(`${where}: cannot be written: ${error instanceof Error ? error.message : error}`);
			}
		}
		stated.set(finding, lines.length > 0 ? lines : ['// no fix']);
	}
	problems.push(...checkTogether(test, root, session));
	return { fixes, stated, problems };
}

function fixedTexts(test: Case, root: string, edits: readonly FileEdits[]): Map<string, string> {
	return new Map(
		edits.map(({ file, edits: own }) => {
			const path = file.slice(root.length + 1);
			return [path, applyEdits(textOf(test, path), own)];
		}),
	);
}

/** `// fix unsafe: title` and the lines that are new, as they stand. */
function state(
	test: Case,
	root: string,
	finding: Finding,
	title: string,
	texts: ReadonlyMap<string, string>,
): string[] {
	const lines = [`// fix ${title}`];
	for (const [path, text] of texts) {
		if (`${root}/${path}` !== finding.file) lines.push(`//  in ${path}`);
		for (const part of diffLines(unix(textOf(test, path)), unix(text)))
			if (part.added)
				lines.push(
					...part.value
						.replace(/\n$/, '')
						.split('\n')
						.map((line) => `//+${line}`),
				);
			else if (part.removed)
				for (const line of part.value.split('\n'))
					if (line.trim().startsWith('// @ts-')) lines.push(`//-${line.trim()}`);
	}
	return lines;
}

function checkOne(
	test: Case,
	root: string,
	session: CaseSession,
	before: readonly Finding[],
	finding: Finding,
	edits: readonly FileEdits[],
	texts: ReadonlyMap<string, string>,
): string[] {
	const problems: string[] = [];
	for (const [path, text] of texts) {
		const old = textOf(test, path);
		if (text === old) problems.push(`changes nothing in ${path}`);
		if (syntaxErrors(path, text) > syntaxErrors(path, old)) problems.push(`${path} does not parse:\n${text}`);
		for (const comment of lostComments(path, old, text, finding.rule)) problems.push(`loses the comment ${comment}`);
		if (!/\r(?!\n)|\r\n/.test(old) && text.includes('\r')) problems.push('writes CR into a file without');
	}
	session.update([...texts].map(([path, text]) => ({ file: `${root}/${path}`, text })));
	const after = session.analyse();
	problems.push(...after.failures.map((f) => `failure: ${f.message}`), ...after.notices.map((n) => n.message));
	const were = new Set(before.map((f) => spot(test, root, f, new Map())));
	const moved = new Map(edits.map((e) => [e.file, e.edits]));
	for (const left of after.findings) {
		const at = spot(test, root, left, texts, moved);
		if (at === spot(test, root, finding, new Map())) problems.push('the finding is still there');
		// An expired suppression that the fix makes needless has a fix of its own.
		else if (!were.has(at) && left.rule !== SUPPRESSION)
			problems.push(`brings up ${left.rule} at line ${left.range.start.line}: ${left.message}`);
	}
	restore(test, root, session, texts);
	return problems;
}

/** Rule, file and offset in the original text. */
function spot(
	test: Case,
	root: string,
	{ rule, file, range }: Finding,
	texts: ReadonlyMap<string, string>,
	edits?: ReadonlyMap<string, FileEdits['edits']>,
): string {
	const path = file.slice(root.length + 1);
	const text = texts.get(path) ?? textOf(test, path);
	let offset = new Lines(text).offset(range.start);
	let shift = 0;
	for (const edit of edits?.get(file) ?? []) {
		const end = edit.at[0] + shift + edit.text.length;
		if (offset < end) break;
		shift += edit.text.length - (edit.at[1] - edit.at[0]);
	}
	offset -= shift;
	return `${rule} ${path} ${offset}`;
}

/** Ways in which a file may be saved that must not matter. */
interface Variant {
	readonly name: string;
	readonly of: (text: string) => string;
	/** The text as the session has it. */
	readonly read: (text: string) => string;
}
const dos = (text: string): string => unix(text).replace(/\n/g, '\r\n');
const VARIANTS: readonly Variant[] = [
	{ name: 'CRLF', of: dos, read: dos },
	{ name: 'a byte order mark', of: (text) => `\uFEFF${text}`, read: (text) => text },
];

/** The same edits in a file that is saved otherwise. */
function checkVariant(
	variant: Variant,
	test: Case,
	root: string,
	session: CaseSession,
	finding: Finding,
	i: number,
	texts: ReadonlyMap<string, string>,
): string[] {
	const files = [...test.tree].filter(([path]) => /\.[cm]?[jt]sx?$/.test(path));
	if (files.some(([, text]) => String(text).includes('\r'))) return [];
	session.update(files.map(([path]) => ({ file: `${root}/${path}`, text: variant.of(textOf(test, path)) })));
	const { line, column } = finding.range.start;
	const same = session
		.analyse()
		.findings.find(
			(f) =>
				f.rule === finding.rule &&
				f.file === finding.file &&
				f.range.start.line === line &&
				f.range.start.column === column,
		);
	const problems: string[] = [];
	if (!same) problems.push(`with ${variant.name} the finding is not there`);
	else
		for (const { file, edits } of session.write(same, i)) {
			const path = file.slice(root.length + 1);
			const text = applyEdits(variant.read(textOf(test, path)), edits);
			if (text !== variant.read(texts.get(path) ?? ''))
				problems.push(`with ${variant.name} it gives something else:\n${text}`);
		}
	restore(test, root, session, test.tree);
	return problems;
}

/** All fixes: nothing fails, and a second time there is nothing left to do. */
function checkTogether(test: Case, root: string, session: CaseSession): string[] {
	const first = session.fix({ safety: 'unsafe' });
	const again = session.fix({ safety: 'unsafe' });
	restore(test, root, session, test.tree);
	return [
		...first.failed.map(({ title, why }) => `"${title}" among all fixes: ${why}`),
		...again.files.map(({ file }) => `fixing all again changes ${file.slice(root.length + 1)}`),
	];
}

function restore(test: Case, root: string, session: CaseSession, paths: ReadonlyMap<string, unknown>): void {
	session.update([...paths.keys()].map((path) => ({ file: `${root}/${path}`, text: textOf(test, path) })));
	// What is offered is what the last analysis found.
	session.analyse();
}

/** What is there to be removed may go: directives that suppress nothing. */
function lostComments(path: string, before: string, after: string, rule: string): string[] {
	const goes = rule === SUPPRESSION ? /holdfast-(dis|en)able/ : /@ts-expect-error/;
	const kept = new Set(commentsOf(path, after));
	return commentsOf(path, before).filter((c) => !kept.has(c) && !goes.test(c));
}

function commentsOf(path: string, text: string): string[] {
	const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const found = new Set<string>();
	const visit = (node: ts.Node): void => {
		for (const c of ts.getLeadingCommentRanges(text, node.pos) ?? []) found.add(text.slice(c.pos, c.end));
		for (const c of ts.getTrailingCommentRanges(text, node.end) ?? []) found.add(text.slice(c.pos, c.end));
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return [...found];
}

const unix = (text: string): string => text.replace(/\r\n/g, '\n');
const textOf = (test: Case, path: string): string => String(test.tree.get(path) ?? '').replace(/^\uFEFF/, '');
