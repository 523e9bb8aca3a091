/** Comments of a file, found by its tree: no string, template, regular expression or JSX text is taken for one. */

import type { TextSpan } from '../../../rules/model/marks';
import { ts } from '../../../rules/model/summarise/ts';

export interface Comment {
	/** With its delimiters. */
	readonly at: TextSpan;
	/** What stands between them. */
	readonly inner: TextSpan;
	/** A child of a JSX element, with nothing else between its braces. */
	readonly jsx: boolean;
	/** What goes when the comment goes: `at`, or the braces around a child of a JSX element. */
	readonly whole: TextSpan;
}

/** A part of the text without names and literals: blanks, comments and punctuation only. */
interface Gap {
	readonly at: TextSpan;
	/** The braces of an empty `{}` among the children of a JSX element. */
	readonly braces?: TextSpan;
}

/** A node that holds the places from `first` up to `last`. */
interface Step {
	readonly node: ts.Node;
	readonly first: number;
	readonly last: number;
	/** A child of a JSX element. */
	readonly isChild: boolean;
}

/**
 * The comments around these places, sorted; a place that is in no comment gives none.
 * @param offsets ascending
 */
export function commentsAt(tree: ts.SourceFile, offsets: readonly number[]): Comment[] {
	const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false);
	return gapsAt(tree, offsets)
		.flatMap((gap) => commentsIn(tree.text, gap, scanner))
		.filter(({ at }) => holdsOne(offsets, at))
		.sort((a, b) => a.at[0] - b.at[0]);
}

/** The comment that a place is inside of, its delimiters included; undefined when it is in none. */
export function commentAround(tree: ts.SourceFile, offset: number): Comment | undefined {
	return commentsAt(tree, [offset])[0];
}

/** The gaps that hold one of the places. Goes only into what does, and without recursion. */
function gapsAt(tree: ts.SourceFile, offsets: readonly number[]): Gap[] {
	const gaps: Gap[] = [];
	const todo: Step[] = [{ node: tree, first: 0, last: offsets.length, isChild: false }];
	for (let step = todo.pop(); step; step = todo.pop()) {
		const { node, last } = step;
		if (ts.isToken(node)) {
			// What stands before a token belongs to it. JSX text starts at what looks like a comment in it.
			gaps.push({ at: [node.pos, node.getStart(tree)] });
			continue;
		}
		const braces = step.isChild ? emptyBraces(node, tree) : undefined;
		const isElement = ts.isJsxElement(node) || ts.isJsxFragment(node);
		let { first } = step;
		let from = node.pos;
		for (const inner of childrenOf(node)) {
			if (first === last) break;
			if (offsets[first]! < inner.pos) gaps.push({ at: [from, inner.pos], braces });
			while (first < last && offsets[first]! < inner.pos) first++;
			const start = first;
			while (first < last && offsets[first]! < inner.end) first++;
			if (first > start) todo.push({ node: inner, first: start, last: first, isChild: isElement });
			from = inner.end;
		}
		if (first < last) gaps.push({ at: [from, node.end], braces });
	}
	return gaps;
}

function emptyBraces(node: ts.Node, tree: ts.SourceFile): TextSpan | undefined {
	return ts.isJsxExpression(node) && !node.expression ? [node.getStart(tree), node.end] : undefined;
}

/** In the order of the text. */
export function childrenOf(node: ts.Node): ts.Node[] {
	const children: ts.Node[] = [];
	ts.forEachChild(node, (child) => {
		children.push(child);
	});
	return children.sort((a, b) => a.pos - b.pos);
}

function commentsIn(text: string, { at: [from, to], braces }: Gap, scanner: ts.Scanner): Comment[] {
	const comments: Comment[] = [];
	scanner.setText(text, from, to - from);
	for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
		const isBlock = kind === ts.SyntaxKind.MultiLineCommentTrivia;
		if (!isBlock && kind !== ts.SyntaxKind.SingleLineCommentTrivia) continue;
		const at: TextSpan = [scanner.getTokenStart(), scanner.getTokenEnd()];
		const isClosed = isBlock && at[1] - at[0] >= 4 && text.endsWith('*/', at[1]);
		const inner: TextSpan = [at[0] + 2, isClosed ? at[1] - 2 : at[1]];
		const jsx = braces !== undefined && isAlone(text, at, braces);
		comments.push({ at, inner, jsx, whole: jsx ? braces : at });
	}
	return comments;
}

/** Nothing but the comment is between the braces. */
function isAlone(text: string, [start, end]: TextSpan, [open, close]: TextSpan): boolean {
	return text.slice(open + 1, start).trim() === '' && text.slice(end, close - 1).trim() === '';
}

function holdsOne(offsets: readonly number[], [start, end]: TextSpan): boolean {
	let low = 0;
	let high = offsets.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (offsets[middle]! < start) low = middle + 1;
		else high = middle;
	}
	return low < offsets.length && offsets[low]! < end;
}
