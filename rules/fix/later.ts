/** A statement that comes too early is moved: behind another one, or into a `finally` around one that returns. */

import type { TextSpan } from '../model/marks';
import { ts } from '../model/summarise/ts';
import { unwrapped } from './objects';
import { isCall, type Source } from './source';
import { deeperLines, follow, holderOf, holdsLongText, inList, statement } from './statements';
import { FixError, type TextEdit } from './types';

/**
 * @param call the call that is the statement
 * @param behind the call whose statement shall come first
 * @throws FixError where one of them is no statement of a block
 */
export function laterEdits(source: Source, call: TextSpan, behind: TextSpan): TextEdit[] {
	const node = source.at(call, isCall);
	const moved = node.parent;
	if (!ts.isExpressionStatement(moved) || !inList(moved)) throw new FixError('the call is no statement of its own');
	const holder = holderOf(source.at(behind, isCall));
	if (ts.isArrowFunction(holder) || !inList(holder)) throw new FixError('what it waits for is no statement of a block');
	const lines = [...commentsOf(source, moved), statement(source, source.textOf(node))];
	const put = ts.isReturnStatement(holder)
		? around(source, holder, lines)
		: follow(source, holder, lines.join(source.style.eol + source.indentAt(source.start(holder))));
	return [without(source, moved), ...put];
}

/** The lines right above a statement that are about it, without their indentation. */
function commentsOf(source: Source, node: ts.Statement): string[] {
	const above = source.text.slice(source.attachedStart(node), source.start(node)).trim();
	return above === '' ? [] : above.split(/\r\n|\n|\r/).map((line) => line.trim());
}

/** The statement goes with its line, its comments and an empty line after it that another one before it makes needless. */
function without(source: Source, node: ts.Statement): TextEdit {
	const { text } = source;
	const start = source.attachedStart(node);
	if (!source.beginsLine(start)) return { at: [start, node.end], text: '' };
	const lineStart = start - source.indentAt(start).length;
	const end = source.afterComment(node.end);
	const rest = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end))?.[0].length ?? 0;
	const isBetweenEmpty = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(0, lineStart));
	const empty = isBetweenEmpty ? (/^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end + rest))?.[0].length ?? 0) : 0;
	return { at: [lineStart, end + rest + empty], text: '' };
}

/** Without `await` the promise would be returned at once, and `finally` would not wait for it. */
function awaited(source: Source, value: ts.Expression): TextEdit[] {
	if (ts.isAwaitExpression(unwrapped(value)) || !isPromise(value)) return [];
	const start = source.start(value);
	if (ts.isCallExpression(value)) return [{ at: [start, start], text: 'await ' }];
	return [
		{ at: [start, start], text: 'await (' },
		{ at: [value.end, value.end], text: ')' },
	];
}

/** A call that is returned as it is; within another expression it has been awaited. */
const isPromise = (value: ts.Expression): boolean => ts.isCallExpression(unwrapped(value));

/** `try { return …; } finally { … }`. */
function around(source: Source, holder: ts.ReturnStatement, lines: readonly string[]): TextEdit[] {
	const { eol, unit } = source.style;
	const start = source.start(holder);
	if (!source.beginsLine(start)) throw new FixError('it does not begin its line');
	const indent = source.indentAt(start);
	const end = source.afterComment(holder.end);
	const inner = holdsLongText(source, holder) ? [] : deeperLines(source, start, holder.end, []);
	return [
		{ at: [start, start], text: `try {${eol}${indent}${unit}` },
		...awaited(source, holder.expression!),
		...inner,
		{
			at: [end, end],
			text: `${eol}${indent}} finally {${lines.map((line) => eol + indent + unit + line).join('')}${eol}${indent}}`,
		},
	];
}
