/** Statements around the one that holds a call, code appended to a call, functions at the end of a file. */

import type { TextSpan } from '../model/marks';
import { ts } from '../model/summarise/ts';
import { inStyle, isCall, type Source } from './source';
import { type Code, FixError, type TextEdit } from './types';

/** Behind white space and comments, the line that goes on with a chain: its break and its indentation. */
const NEXT_IN_CHAIN = /^(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*?((?:\r\n|\r|\n)[ \t]*)(?=\??\.)/;

/** `code` right behind the call: `.on('error', reject)`. */
export function chainEdit(source: Source, call: TextSpan, code: Code): TextEdit[] {
	source.at(call, isCall);
	// In a chain with a call a line, this is one more.
	const line = NEXT_IN_CHAIN.exec(source.text.slice(call[1]))?.[1];
	const at = line === undefined ? call[1] : source.afterComment(call[1]);
	return [{ at: [at, at], text: (line ?? '') + inStyle(source, code) }];
}

/**
 * Statements before the one that holds the call, in the same block; an arrow's expression becomes a body.
 * @param inner the fix's other edits: those inside such an expression move with it
 * @returns all edits
 */
export function beforeEdits(
	source: Source,
	call: TextSpan,
	code: readonly Code[],
	inner: readonly TextEdit[],
): TextEdit[] {
	const lines = code.map((c) => statement(source, inStyle(source, c)));
	const node = source.at(call, isCall);
	const holder = holderOf(node);
	if (isConditional(node, holder)) throw new FixError('the call is made on a condition, or after something is awaited');
	return ts.isArrowFunction(holder)
		? arrowBody(source, holder, lines, inner)
		: [...inner, ...lead(source, holder, lines)];
}

/**
 * A statement after the one that holds the call.
 * @param name what to call the call's result where it has no name
 */
export function afterEdits(source: Source, call: TextSpan, code: Code, name: string): TextEdit[] {
	const whole = chainOf(source.at(call, isCall));
	const known = nameOf(source, whole);
	const holder = holderOf(whole);
	if (ts.isArrowFunction(holder)) throw new FixError('the call is the value of an arrow function');
	const it = known ?? name;
	const line = statement(source, inStyle(source, code.replaceAll('{it}', it)));
	const edits: TextEdit[] = [];
	if (known === undefined) {
		if (!ts.isExpressionStatement(holder) || holder.expression !== whole)
			throw new FixError('the result of the call has no name');
		const at = source.start(holder);
		edits.push({ at: [at, at], text: `const ${it} = ` });
	}
	return [...follow(source, holder, line), ...edits];
}

/** A function at the end of the file, unless it is there. */
export function helperEdit(source: Source, name: string, code: Code): TextEdit[] {
	const { eol } = source.style;
	const written = helperCode(source, name, code);
	const end = source.text.trimEnd().length;
	return hasHelper(source, written) ? [] : [{ at: [end, end], text: eol + eol + written }];
}

/** Whether this very function is in the file, so that its name can be used. */
export const hasHelper = (source: Source, written: Code): boolean => source.text.includes(written);

/** The helper as it stands in the file; `{name}` in the code is its name. */
export function helperCode(source: Source, name: string, code: Code): Code {
	return withoutSemicolons(source, inStyle(source, code.replaceAll('{name}', name)));
}

function withoutSemicolons(source: Source, code: Code): Code {
	return source.style.semicolons ? code : code.replace(/;(?=\r?\n|\r|$)/g, '');
}

export const statement = (source: Source, code: Code): Code => (source.style.semicolons ? `${code};` : code);

/** The statement, or arrow function with an expression as its body, that holds a node. */
export function holderOf(node: ts.Node): ts.Statement | ts.ArrowFunction {
	for (let n = node; n.parent; n = n.parent) {
		const { parent } = n;
		if (ts.isArrowFunction(parent) && parent.body === n) return parent;
		if (ts.isFunctionLike(parent) || ts.isClassLike(parent) || ts.isDecorator(parent))
			throw new FixError('the call stands in no statement');
		if (ts.isStatement(n) && !ts.isBlock(n)) {
			// A loop's own expressions run again and again, what stands before it once.
			if (n !== node && ts.isIterationStatement(n, false)) throw new FixError('the call is part of a loop’s head');
			if (!(ts.isVariableDeclarationList(parent) || ts.isForStatement(parent))) return n;
		}
	}
	throw new FixError('the call stands in no statement');
}

/** What stands before the statement would be done too often or too early: `a ?? (await call())`, `[await slow(), call()]`. */
function isConditional(call: ts.Node, holder: ts.Node): boolean {
	for (let n = call; n !== holder; n = n.parent) {
		const { parent } = n;
		if (ts.isConditionalExpression(parent) && parent.condition !== n) return true;
		if (ts.isBinaryExpression(parent) && parent.right === n && isLogical(parent.operatorToken.kind)) return true;
		if (
			(ts.isCallExpression(parent) || ts.isElementAccessExpression(parent)) &&
			parent.expression !== n &&
			isOptional(parent)
		)
			return true;
	}
	const awaitsFirst = (n: ts.Node): boolean =>
		(ts.isAwaitExpression(n) && (n.end <= call.pos || isWithin(n, call))) ||
		(!ts.isFunctionLike(n) && (ts.forEachChild(n, awaitsFirst) ?? false));
	return ts.forEachChild(holder, awaitsFirst) ?? false;
}

const isWithin = (node: ts.Node, of: ts.Node): boolean => node === of || (!!node.parent && isWithin(node.parent, of));

const isLogical = (kind: ts.SyntaxKind): boolean =>
	kind === ts.SyntaxKind.BarBarToken ||
	kind === ts.SyntaxKind.AmpersandAmpersandToken ||
	kind === ts.SyntaxKind.QuestionQuestionToken ||
	(kind >= ts.SyntaxKind.BarBarEqualsToken && kind <= ts.SyntaxKind.QuestionQuestionEqualsToken);
const isOptional = (node: ts.Node): boolean => (node.flags & ts.NodeFlags.OptionalChain) !== 0;

export const inList = (node: ts.Statement): boolean =>
	ts.isBlock(node.parent) ||
	ts.isSourceFile(node.parent) ||
	ts.isModuleBlock(node.parent) ||
	ts.isCaseOrDefaultClause(node.parent);

function lead(source: Source, holder: ts.Statement, lines: readonly Code[]): TextEdit[] {
	const start = leadingSemicolon(source, source.attachedStart(holder));
	if (!inList(holder)) return braces(source, holder, lines.map((l) => `${ended(l)} `).join(''), '');
	const own = source.beginsLine(start);
	const between = own ? `${source.style.eol}${source.indentAt(start)}` : ' ';
	const risky = !source.style.semicolons && (!own || /^[([`/+-]/.test(source.text.slice(start, start + 1)));
	const code = lines.map((l, i) => (!own || (risky && i === lines.length - 1) ? ended(l) : l));
	return [{ at: [start, start], text: code.map((l) => l + between).join('') }];
}

/** Behind white space and comments, what would go on with the line before. */
const CONTINUES = /^(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*(?:[([`+-]|\/(?![/*]))/;

/** A statement behind another, on a line of its own where that one is. */
export function follow(source: Source, holder: ts.Statement, line: Code): TextEdit[] {
	const own = /[;}]$/.test(source.textOf(holder)) ? '' : ';';
	if (!inList(holder)) return braces(source, holder, '', `${own} ${ended(line)}`);
	const start = source.start(holder);
	if (!source.beginsLine(start)) return [{ at: [holder.end, holder.end], text: `${own} ${ended(line)}` }];
	const place = source.afterComment(endOf(source, holder));
	// Without semicolons, what follows must not be taken for a part of this line.
	const next = CONTINUES.test(source.text.slice(place)) ? ended(line) : line;
	return [{ at: [place, place], text: `${source.style.eol}${source.indentAt(start)}${next}` }];
}

/** `;[a].map(f)` in code without semicolons: the one in front belongs to the line. */
function leadingSemicolon(source: Source, start: number): number {
	return source.text[start - 1] === ';' && source.beginsLine(start - 1) ? start - 1 : start;
}

/** The end of a statement, without a semicolon that stands at the beginning of a later line. */
function endOf(source: Source, holder: ts.Statement): number {
	const text = source.text.slice(0, holder.end);
	return text.length - (/[\r\n]\s*;$/.test(text) ? /\s*;$/.exec(text)![0].length : 0);
}

const ended = (line: Code): Code => (line.endsWith(';') || line.endsWith('}') ? line : `${line};`);

/** `if (x) call();` gets a block. */
function braces(source: Source, holder: ts.Statement, before: Code, after: Code): TextEdit[] {
	const start = source.start(holder);
	return [
		{ at: [start, start], text: `{ ${before}` },
		{ at: [holder.end, holder.end], text: `${after} }` },
	];
}

/** An arrow's expression becomes a body; by small edits, so that every place in it stays known. */
function arrowBody(
	source: Source,
	arrow: ts.ArrowFunction,
	lines: readonly Code[],
	inner: readonly TextEdit[],
): TextEdit[] {
	const { eol, unit, semicolons } = source.style;
	const body = arrow.body as ts.Expression;
	const [start, end] = [source.start(body), body.end];
	const arrowEnd = arrow.equalsGreaterThanToken.end;
	const outer = source.indentAt(source.start(arrow.equalsGreaterThanToken));
	const own = source.beginsLine(start);
	const line = eol + (own ? source.indentAt(start) : outer + unit);
	const opening = `{${lines.map((l) => line + l).join('')}`;
	// What closes the call that the arrow is given to comes right after the new brace.
	const close = own ? (/^\s*(?=\))/.exec(source.text.slice(end))?.[0].length ?? 0) : 0;
	const closing = { at: [end, end + close] as const, text: `${semicolons ? ';' : ''}${eol}${outer}}` };
	if (own) {
		// Comments above the expression stay above it.
		const first = ts.getLeadingCommentRanges(source.text, body.pos)?.[0]?.pos ?? start;
		const opened = { at: [arrowEnd, first] as const, text: ` ${opening}${line}` };
		return [opened, { at: [start, start], text: 'return ' }, ...inner, closing];
	}
	const opened = { at: [start, start] as const, text: `${opening}${line}return ` };
	const isInside = ({ at }: TextEdit): boolean => at[0] >= start && at[1] <= end;
	const moved = holdsLongText(source, body)
		? inner
		: [
				...deeperLines(source, start, end, inner),
				...inner.map((edit) => (isInside(edit) ? { ...edit, text: edit.text.replaceAll(eol, eol + unit) } : edit)),
			];
	return [opened, ...moved, closing];
}

/** One level for every line that begins between two offsets, outside what other edits replace. */
export function deeperLines(source: Source, start: number, end: number, inner: readonly TextEdit[]): TextEdit[] {
	return [...source.text.slice(start, end).matchAll(/(?:\r\n|\n|\r)(?=[^\r\n])/g)].flatMap((match): TextEdit[] => {
		const at = start + match.index + match[0].length;
		const replaced = inner.some((edit) => edit.at[0] < at && at < edit.at[1]);
		return replaced ? [] : [{ at: [at, at], text: source.style.unit }];
	});
}

/** A template or string over several lines: what its lines begin with is its text. */
export function holdsLongText(source: Source, node: ts.Node): boolean {
	const isLong = (n: ts.Node): boolean =>
		((ts.isTemplateLiteral(n) || ts.isStringLiteral(n)) && /[\r\n]/.test(source.textOf(n))) ||
		(ts.forEachChild(n, isLong) ?? false);
	return isLong(node);
}

/** The call with what is called on its result: `http.get(…).on(…)`. */
function chainOf(call: ts.Expression): ts.Expression {
	const { parent } = call;
	if (ts.isPropertyAccessExpression(parent) && parent.expression === call && ts.isCallExpression(parent.parent))
		return chainOf(parent.parent);
	return ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) ? chainOf(parent) : call;
}

/** `req` of `const req = …`, `this.req` of `this.req = …`. */
function nameOf(source: Source, value: ts.Expression): Code | undefined {
	const { parent } = value;
	if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
	if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken)
		return parent.right === value && /^[\w$.]+$/.test(source.textOf(parent.left))
			? source.textOf(parent.left)
			: undefined;
	return undefined;
}
