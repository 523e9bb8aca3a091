/** `npm run cases -- --update`: writes what is found into the comments of a case; guard, lost and role assertions stay. */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, numberFindings, type Open, openCase, relevantFindings, spanOf } from './cases';
import { isExpectation, matches, type Span, writeExpectation } from './expectations';
import { withTree } from './workspace';

interface Note {
	readonly file: string;
	readonly at: Span;
	readonly what: string;
}

export async function rewriteCase(test: Case, open: Open): Promise<void> {
	const notes = await withTree(test.tree, async (root) =>
		collect(test, root, (await openCase(test, open, root)).analyse()),
	);
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

function collect(test: Case, root: string, analysis: Parameters<typeof relevantFindings>[1]): Note[] {
	const findings = relevantFindings(test, analysis);
	const labels = numberFindings(findings);
	const notes: Note[] = [];
	const note = (path: string, range: Parameters<typeof spanOf>[0], what: string) => {
		const file = path.slice(root.length + 1);
		const text = test.tree.get(file);
		if (typeof text === 'string') notes.push({ file, at: spanOf(range, text), what });
	};
	const evidence = test.expectations.some((e) => e.kind === 'related' && e.role === 'evidence');
	for (const finding of findings) {
		const kept = test.expectations.find(
			(e) => e.kind === 'finding' && e.rule === finding.rule && matches(e.message, finding.message),
		);
		const level = finding.level === 'warning' ? '' : ` ${finding.level}`;
		const message = kept?.kind === 'finding' ? kept.message : finding.message;
		note(finding.file, finding.range, `${finding.rule}${level}: ${message}`);
		const of = findings.length > 1 ? ` ${labels.get(finding)}` : '';
		for (const related of finding.related)
			if (related.role === 'call') note(related.file, related.range, `call${of}`);
			else if (evidence) note(related.file, related.range, `evidence${of}: ${related.message}`);
	}
	return notes;
}

function rewriteText(test: Case, file: string, old: string, notes: readonly Note[]): string {
	const eol = old.includes('\r\n') ? '\r\n' : '\n';
	const replaced = new Set(
		test.expectations
			.filter((e) => e.file === file && (e.kind === 'finding' || e.kind === 'related'))
			.map((e) => e.commentLine),
	);
	const out: string[] = [];
	let pending: string[] = [];
	old.split(eol).forEach((line, index) => {
		if (replaced.has(index + 1)) return;
		if (!isExpectation(line)) {
			out.push(...pending);
			pending = notes.filter((n) => n.at.line === index + 1).map((n) => writeExpectation(n.at, n.what, line));
		}
		out.push(line);
	});
	return [...out, ...pending].join(eol);
}
