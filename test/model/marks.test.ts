/** Places in summaries are marks: every one is where the walk saw it, and none depends on comments and white space. */
import assert from 'node:assert/strict';
import { sameData } from '../../rules/model/link/same-data';
import { asOffsets, orderOf, placed } from '../../rules/model/marks';
import { parse, summarise, withOffsets } from '../../rules/model/summarise';
import { END_OF_MODULE } from '../../rules/model/summarise/builder';
import { ts } from '../../rules/model/summarise/ts';
import type { FileSummary, Span } from '../../rules/model/summary';
import { findCases } from '../harness/cases';
import { readTree } from '../harness/workspace';

const isCode = (file: string): boolean => /(?<!\.d)\.[cm]?[jt]sx?$/.test(file);
const texts = [
	...findCases('rules').flatMap(({ tree }) => [...tree]),
	...['rules', 'server'].flatMap((dir) => [...readTree(dir)]),
].filter(([file]) => isCode(file));

describe('marks', () => {
	it('lead to the places that the walk of a file saw', () => {
		for (const [file, text] of texts.map(([file, text]) => [file, String(text)] as const)) {
			const { summary, offsets } = summarise(file, text);
			assert.deepEqual([offsets[0], offsets.toSorted()], [0, offsets], file);
			inPlace(summary, withOffsets(file, text), (mark) => placed(offsets, mark), file);
		}
	});

	it('are not moved by comments', () => {
		let moved = 0;
		for (const [file, text] of texts.map(([file, text]) => [file, String(text)] as const)) {
			const commented = withComments(file, text);
			const [before, after] = [summarise(file, text), summarise(file, commented)];
			// Where something follows something else at once, one place becomes two: the order stays.
			if (before.offsets.length !== after.offsets.length) continue;
			assert(sameData(before.summary, after.summary), `${file}:\n${commented}`);
			if (commented !== text) moved++;
		}
		assert(moved > texts.length / 4, `${moved} of ${texts.length} files`);
	});
});

/** Compares a summary with one that has offsets instead of marks. */
function inPlace(
	summary: FileSummary,
	raw: FileSummary,
	spanOf: (mark: Span) => readonly [number, number] | undefined,
	file: string,
): void {
	let places = 0;
	const same = (a: unknown, b: unknown, key: string): void => {
		if (a !== undefined && (key === 'at' || key === 'calleeAt')) {
			assert.deepEqual(spanOf(a as Span), asOffsets(b as Span), file);
			places++;
		} else if (key === 'argsAt') for (const [i, at] of (a as Span[]).entries()) same(at, (b as Span[])[i], 'at');
		else if (key === 'order' && (b as number) < END_OF_MODULE)
			assert.equal(spanOf([a, a] as unknown as Span)?.[0], b, file);
		// Names that files export may be any.
		else if (key === 'exports') assert.deepEqual(a, b, file);
		else if (typeof a === 'object' && a !== null)
			for (const name of new Set([...Object.keys(a), ...Object.keys(b as object)]))
				same((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name], name);
		else assert.equal(a, b, file);
	};
	same(summary, raw, '');
	assert(places > 0 && orderOf(summary.fns[0]!.at[0]) === 0, file);
}

/** The text with a comment and a blank in front of every statement, member and argument. */
function withComments(file: string, text: string): string {
	const tree = parse(file, text, true);
	const places = new Set<number>();
	const visit = (node: ts.Node): void => {
		const { parent } = node;
		if (ts.isTypeNode(node) || ts.isJsxElement(node) || ts.isJsxFragment(node)) return;
		if (ts.isStatement(node) || ts.isClassElement(node) || (ts.isCallExpression(parent) && parent.expression !== node))
			if (node.end > node.getStart(tree)) places.add(node.getStart(tree));
		ts.forEachChild(node, visit);
	};
	ts.forEachChild(tree, visit);
	return [...places].sort((a, b) => b - a).reduce((out, at) => `${out.slice(0, at)} /* here */ ${out.slice(at)}`, text);
}
