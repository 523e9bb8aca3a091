/** Properties of object literals: added, replaced, completed. */
import { ts } from '../model/summarise/ts';
import { braced, type Source } from './source';
import { type Code, FixError, type OptionValue, type TextEdit } from './types';

type Member = ts.PropertyAssignment | ts.ShorthandPropertyAssignment;

/** The edits that set options in an object literal. @throws FixError where one of them is a method or a getter */
export function setOptions(
	source: Source,
	object: ts.ObjectLiteralExpression,
	options: readonly OptionValue[],
): TextEdit[] {
	const member = (name: string | undefined): ts.ObjectLiteralElementLike | undefined =>
		name === undefined ? undefined : object.properties.findLast((p) => p.name !== undefined && nameOf(p.name) === name);
	const edits: TextEdit[] = [];
	const fresh: OptionValue[] = [];
	for (const option of options) {
		const there = member(option.path[0]);
		const replaced = member(option.instead);
		if (there) edits.push(...complete(source, asMember(there), option, option.path.slice(1)));
		else if (replaced) edits.push(inPlaceOf(source, asMember(replaced), option));
		else fresh.push(option);
	}
	if (fresh.length === 0) return edits;
	const beforeSpread = fresh.some(({ keep }) => keep === 'fallback');
	return [...edits, ...insertMembers(source, object, properties(source, fresh), beforeSpread)];
}

function inPlaceOf(source: Source, member: Member, option: OptionValue): TextEdit {
	const was = ts.isPropertyAssignment(member) ? source.textOf(member.initializer) : member.name.text;
	return {
		at: [source.start(member), member.end],
		text: property(source, option.path, withWas(option.value, was)),
	};
}

export const withWas = (value: Code, was: Code): Code => value.replaceAll('{was}', () => was);

/** `timeout: { request: 10_000 }` for the path ['timeout', 'request']. */
export function property(source: Source, path: readonly string[], value: Code): Code {
	const [head, ...rest] = path;
	const inner = rest.length > 0 ? braced(source, [property(source, rest, value)]) : value;
	return `${head}: ${inner}`;
}

/** Properties that share their first name stand in one object: `timeout: { connect: 1, response: 2 }`. */
export function properties(source: Source, options: readonly OptionValue[]): Code[] {
	const heads = [...new Set(options.map(({ path }) => path[0]!))];
	return heads.map((head) => {
		const own = options.filter(({ path }) => path[0] === head);
		if (own.length === 1) return property(source, own[0]!.path, own[0]!.value);
		return `${head}: ${braced(
			source,
			properties(
				source,
				own.map((o) => ({ ...o, path: o.path.slice(1) })),
			),
		)}`;
	});
}

/** The option's first name is there: its value is changed, or completed further in. */
function complete(source: Source, member: Member, option: OptionValue, rest: readonly string[]): TextEdit[] {
	const old = ts.isPropertyAssignment(member) ? member.initializer : undefined;
	const inner = old && unwrapped(old);
	if (rest.length > 0 && inner && ts.isObjectLiteralExpression(inner))
		return setOptions(source, inner, [{ ...option, path: rest }]);
	const fresh = rest.length > 0 ? braced(source, [property(source, rest, option.value)]) : option.value;
	const was = old ? source.textOf(old) : member.name.getText(source.tree);
	const value = merged(option, was, old, fresh);
	if (old) return [{ at: [source.start(old), old.end], text: value }];
	return [{ at: [member.end, member.end], text: `: ${value}` }];
}

function merged(option: OptionValue, was: Code, old: ts.Expression | undefined, value: Code): Code {
	switch (option.keep) {
		case 'replace':
			return value;
		case 'fallback':
			return `${operand(was, old, '??')} ?? ${value}`;
		case 'fallback-zero':
			return `${operand(was, old, '||')} || ${value}`;
		case 'combine':
			return `${option.any ?? 'AbortSignal.any'}([${was}, ${value}])`;
	}
}

/** The left side of `??` or `||`: in parentheses when it binds less, or must not be mixed with it. */
function operand(was: Code, old: ts.Expression | undefined, operator: '??' | '||'): Code {
	if (!old) return was;
	const loose =
		ts.isConditionalExpression(old) ||
		ts.isArrowFunction(old) ||
		ts.isYieldExpression(old) ||
		(ts.isBinaryExpression(old) && isLooser(old.operatorToken.kind, operator));
	return loose ? `(${was})` : was;
}

function isLooser(kind: ts.SyntaxKind, operator: '??' | '||'): boolean {
	const { BarBarToken, AmpersandAmpersandToken, QuestionQuestionToken, CommaToken } = ts.SyntaxKind;
	if (kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment) return true;
	if (kind === CommaToken) return true;
	return operator === '??' ? kind === BarBarToken || kind === AmpersandAmpersandToken : kind === QuestionQuestionToken;
}

/**
 * Adds members to an object literal, last, or before its first spread.
 * @param beforeSpread what is spread shall win
 */
function insertMembers(
	source: Source,
	object: ts.ObjectLiteralExpression,
	members: readonly Code[],
	beforeSpread: boolean,
): TextEdit[] {
	const spread = beforeSpread ? object.properties.find(ts.isSpreadAssignment) : undefined;
	if (spread) return insertBefore(source, spread, members);
	const last = object.properties.at(-1);
	return last ? insertAfter(source, object, last, members) : fill(source, object, members);
}

/** Members in front of another, on lines of their own when that one is. */
function insertBefore(source: Source, next: ts.Node, members: readonly Code[]): TextEdit[] {
	const own = source.beginsLine(source.start(next));
	const at = own ? source.withComments(next) : source.start(next);
	const after = own ? `,${source.style.eol}${source.indentAt(at)}` : ', ';
	return [{ at: [at, at], text: members.map((m) => m + after).join('') }];
}

/** Members behind the last one: on lines of their own when that one is, after its comment, with or without a last comma as it was. */
function insertAfter(
	source: Source,
	object: ts.ObjectLiteralExpression,
	last: ts.Node,
	members: readonly Code[],
): TextEdit[] {
	const { eol } = source.style;
	const own = source.beginsLine(source.start(last)) && object.properties.length > 0 && isBroken(source, object, last);
	const comma = object.properties.hasTrailingComma ? object.properties.end : undefined;
	const end = comma ?? last.end;
	if (!own) {
		const text = members.join(', ');
		return [{ at: [end, end], text: comma === undefined ? `, ${text}` : ` ${text},` }];
	}
	const indent = source.indentAt(source.start(last));
	const place = source.afterComment(end);
	const lines = members.map((m) => `${eol}${indent}${m}`);
	if (comma !== undefined) return [{ at: [place, place], text: lines.map((l) => `${l},`).join('') }];
	const text = lines.join(',');
	return place === end
		? [{ at: [end, end], text: `,${text}` }]
		: [
				{ at: [end, end], text: ',' },
				{ at: [place, place], text },
			];
}

/** The literal's brace and its last member stand on different lines. */
function isBroken(source: Source, object: ts.ObjectLiteralExpression, last: ts.Node): boolean {
	return /[\r\n]/.test(source.text.slice(source.start(object), source.start(last)));
}

/** A member goes, with one comma; where a comment stands beside it, it stays. */
export function dropMember(source: Source, object: ts.ObjectLiteralExpression, name: string | undefined): TextEdit[] {
	const i = object.properties.findLastIndex((p) => p.name !== undefined && nameOf(p.name) === name);
	const member = object.properties[i];
	if (!member) return [];
	const [before, after] = [object.properties[i - 1], object.properties[i + 1]];
	const at = before
		? ([before.end, member.end] as const)
		: ([source.start(member), after ? source.start(after) : member.end] as const);
	const isBare = /^\s*,?\s*$/.test(
		source.text.slice(at[0], source.start(member)) + source.text.slice(member.end, at[1]),
	);
	return isBare ? [{ at, text: '' }] : [];
}

/** `{}`, perhaps with a comment in it. */
function fill(source: Source, object: ts.ObjectLiteralExpression, members: readonly Code[]): TextEdit[] {
	const from = source.start(object) + 1;
	const to = object.end - 1;
	const inside = source.text.slice(from, to);
	if (inside.trim() === '') return [{ at: [from - 1, to + 1], text: braced(source, members) }];
	if (!/[\r\n]/.test(inside)) return [{ at: [to, to], text: `${/\s$/.test(inside) ? '' : ' '}${members.join(', ')} ` }];
	const { eol, unit } = source.style;
	const indent = source.indentAt(object.end);
	const end = from + inside.trimEnd().length;
	return [{ at: [end, end], text: members.map((m) => `${eol}${indent}${unit}${m},`).join('') }];
}

/** What stands in parentheses, `as` or `satisfies`. */
export function unwrapped(node: ts.Expression): ts.Expression {
	return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)
		? unwrapped(node.expression)
		: node;
}

function nameOf(name: ts.PropertyName): string | undefined {
	return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
}

function asMember(node: ts.ObjectLiteralElementLike): Member {
	if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) return node;
	throw new FixError('the option is a method or a getter');
}
