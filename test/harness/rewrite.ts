/** `npm run cases -- --update`: writes what is found into the comments of a case; guard, lost and role assertions stay. */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Related } from '../../server/engine/types';
import { type Case, numberFindings, type Open, openCase, relevantFindings, spanOf } from './cases';
import { isExpectation, matches, type Span, writeExpectation } from './expectations';
import { type FixReport, tryFixes } from './fixes';
import { withTree } from './workspace';

interface Note {
	readonly file: string;
	readonly at: Span;
	readonly what: string;
	/** Comment lines that follow as they are. */
	readonly then?: readonly string[];
}

export async function rewriteCase(test: Case, open: Open): Promise<void> {
	const notes = await withTree(test.tree, async (root) => {
		const session = await openCase(test, open, root);
		const findings = relevantFindings(test, session.analyse());
		return collect(test, root, findings, tryFixes(test, root, session, findings));
	});
	const single = !statSync(test.path).isDirectory();
	for (const [file, old] of test.tree) {
		if (typeof old !== 'string' || (single && old.startsWith('{'))) continue;
		const text = rewriteText(
			test,
			file,
			old,
			notes.filter((note) => note.file === file),
		);
		if (text !== old) writeFileSync(single ? test.path : join(test.path, file), text);
	}
}

function collect(test: Case, root: string, findings: readonly Finding[], { stated }: FixReport): Note[] {
	const labels = numberFindings(findings);
	const notes: Note[] = [];
	const note = (path: string, range: Parameters<typeof spanOf>[0], what: string, then: readonly string[] = []) => {
		const file = path.slice(root.length + 1);
		const text = test.tree.get(file);
		if (typeof text === 'string') notes.push({ file, at: spanOf(range, text), what, then });
	};
	const evidence = test.expectations.some((e) => e.kind === 'related' && e.role === 'evidence');
	/** A message that the case states stays as long as it fits. */
	const messageOf = ({ message }: Related, label: string): string => {
		const stated = test.expectations.find(
			(e) =>
				e.kind === 'related' &&
				e.message !== undefined &&
				matches(e.message, message) &&
				(!e.of || `${e.of.rule}#${e.of.nth}` === label),
		);
		return stated?.kind === 'related' && stated.message !== undefined ? `: ${stated.message}` : '';
	};
	for (const finding of findings) {
		const fitting = test.expectations.filter(
			(e) => e.kind === 'finding' && e.rule === finding.rule && matches(e.message, finding.message),
		);
		const here = `${root}/`.length;
		const kept =
			fitting.find((e) => e.file === finding.file.slice(here) && e.at.line === finding.range.start.line) ?? fitting[0];
		const level = finding.level === 'warning' ? '' : ` ${finding.level}`;
		const message = kept?.kind === 'finding' ? kept.message : finding.message;
		note(finding.file, finding.range, `${finding.rule}${level}: ${message}`, stated.get(finding));
		const of = findings.length > 1 ? ` ${labels.get(finding)}` : '';
		for (const related of finding.related)
			if (related.role === 'call')
				note(related.file, related.range, `call${of}${messageOf(related, labels.get(finding)!)}`);
			else if (evidence) note(related.file, related.range, `evidence${of}: ${related.message}`);
	}
	return notes;
}

function rewriteText(test: Case, file: string, old: string, notes: readonly Note[]): string {
	const eol = old.includes('\r\n') ? '\r\n' : '\n';
	const replaced = new Set(
		test.expectations
			.filter((e) => e.file === file && ['finding', 'related', 'fix'].includes(e.kind))
			.map((e) => e.commentLine),
	);
	const out: string[] = [];
	let pending: string[] = [];
	old.split(eol).forEach((line, index) => {
		if (replaced.has(index + 1)) return;
		if (!isExpectation(line)) {
			out.push(...pending);
			const indent = /^\s*/.exec(line)![0];
			pending = notes
				.filter((n) => n.at.line === index + 1)
				.flatMap((n) => [writeExpectation(n.at, n.what, line), ...(n.then ?? []).map((then) => indent + then)]);
		}
		out.push(line);
	});
	return [...out, ...pending].join(eol);
}
