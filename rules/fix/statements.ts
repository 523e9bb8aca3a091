/** Statements around the one that holds a call, code appended to a call, functions at the end of a file. */
import { ts } from '../model/summarise/ts';
import type { Span } from '../model/summary';
import { applyEdits, joinEdits } from './edits';
import { inStyle, type Source } from './source';
import { type Code, FixError, type TextEdit } from './types';

const isCall = (node: ts.Node): node is ts.CallExpression | ts.NewExpression =>
	ts.isCallExpression(node) || ts.isNewExpression(node);

/** `code` right behind the call: `.on('error', reject)`. */
export function chainEdit(source: Source, call: Span, code: Code): TextEdit[] {
	source.at(call, isCall);
	return [{ at: [call[1], call[1]], text: inStyle(source, code) }];
}

/**
 * Statements before the one that holds the call, in the same block; an arrow's expression becomes a body.
 * @param inner the fix's other edits: those inside such an expression move with it
 * @returns all edits
 */
export function beforeEdits(source: Source, call: Span, code: readonly Code[], inner: readonly TextEdit[]): TextEdit[] {
	const lines = code.map((c) => statement(source, inStyle(source, c)));
	const holder = holderOf(source.at(call, isCall));
	return ts.isArrowFunction(holder)
		? arrowBody(source, holder, lines, inner)
		: [...inner, ...lead(source, holder, lines)];
}

/**
 * A statement after the one that holds the call.
 * @param name what to call the call's result where it has no name
 */
export function afterEdits(source: Source, call: Span, code: Code, name: string): TextEdit[] {
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

/** A function at the end of the file, unless one of this name is there. */
export function helperEdit(source: Source, name: string, code: Code): TextEdit[] {
	const there = source.tree.statements.some((s) => ts.isFunctionDeclaration(s) && s.name?.text === name);
	if (there) return [];
	const { eol } = source.style;
	const end = source.text.trimEnd().length;
	return [{ at: [end, end], text: `${eol}${eol}${withoutSemicolons(source, inStyle(source, code))}` }];
}

function withoutSemicolons(source: Source, code: Code): Code {
	return source.style.semicolons ? code : code.replace(/;(?=\r?\n|\r|$)/g, '');
}

const statement = (source: Source, code: Code): Code => (source.style.semicolons ? `${code};` : code);

/** The statement, or arrow function with an expression as its body, that holds a node. */
function holderOf(node: ts.Node): ts.Statement | ts.ArrowFunction {
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

const inList = (node: ts.Statement): boolean =>
	ts.isBlock(node.parent) ||
	ts.isSourceFile(node.parent) ||
	ts.isModuleBlock(node.parent) ||
	ts.isCaseOrDefaultClause(node.parent);

function lead(source: Source, holder: ts.Statement, lines: readonly Code[]): TextEdit[] {
	const start = leadingSemicolon(source, source.start(holder));
	if (!inList(holder)) return braces(source, holder, lines.map((l) => `${ended(l)} `).join(''), '');
	const own = source.beginsLine(start);
	const between = own ? `${source.style.eol}${source.indentAt(start)}` : ' ';
	const risky = !source.style.semicolons && (!own || /^[([`/+-]/.test(source.text.slice(start, start + 1)));
	const code = lines.map((l, i) => (!own || (risky && i === lines.length - 1) ? ended(l) : l));
	return [{ at: [start, start], text: code.map((l) => l + between).join('') }];
}

function follow(source: Source, holder: ts.Statement, line: Code): TextEdit[] {
	if (!inList(holder)) return braces(source, holder, '', ` ${ended(line)}`);
	const start = source.start(holder);
	if (!source.beginsLine(start)) return [{ at: [holder.end, holder.end], text: ` ${ended(line)}` }];
	const place = source.afterComment(endOf(source, holder));
	// Without semicolons, what follows must not be taken for a part of this line.
	const next = /^\s*([([`/+-])/.test(source.text.slice(place)) ? ended(line) : line;
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

function arrowBody(
	source: Source,
	arrow: ts.ArrowFunction,
	lines: readonly Code[],
	inner: readonly TextEdit[],
): TextEdit[] {
	const { eol, unit } = source.style;
	const [start, end] = [source.start(arrow.body), arrow.body.end];
	const isInside = ({ at }: TextEdit): boolean => at[0] >= start && at[1] <= end;
	const moved = joinEdits(inner.filter(isInside)).map(({ at, text }) => ({
		at: [at[0] - start, at[1] - start] as const,
		text,
	}));
	const body = applyEdits(source.text.slice(start, end), moved);
	const outer = source.indentAt(source.start(arrow.equalsGreaterThanToken));
	const own = source.beginsLine(start);
	const line = eol + (own ? source.indentAt(start) : outer + unit);
	const returned = `${line}return ${own ? body : deeper(source, arrow.body, body)}${source.style.semicolons ? ';' : ''}`;
	// What closes the call that the arrow is given to comes right after the new brace.
	const close = own ? (/^\s*(?=\))/.exec(source.text.slice(end))?.[0].length ?? 0) : 0;
	return [
		...inner.filter((edit) => !isInside(edit)),
		{
			at: [own ? arrow.equalsGreaterThanToken.end : start, end + close],
			text: `${own ? ' ' : ''}{${lines.map((l) => line + l).join('')}${returned}${eol}${outer}}`,
		},
	];
}

/** One level deeper, but for the lines of a template: these are its text. */
function deeper(source: Source, node: ts.Node, text: string): string {
	let template = false;
	const visit = (n: ts.Node): void => {
		if ((ts.isTemplateLiteral(n) || ts.isStringLiteral(n)) && /[\r\n]/.test(source.textOf(n))) template = true;
		ts.forEachChild(n, visit);
	};
	visit(node);
	return template ? text : text.replace(/(\r\n|\n|\r)(?=[^\r\n])/g, `$1${source.style.unit}`);
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
