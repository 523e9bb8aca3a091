/** Binding and assignment patterns: which part of a value each name gets. */

import type { V } from '../summary';
import type { Builder } from './builder';
import { expression } from './expressions';
import { ts } from './ts';

/** A property name that is known as written; undefined when computed. */
export function staticName(node: ts.PropertyName | ts.Expression): string | undefined {
	if (
		ts.isIdentifier(node) ||
		ts.isPrivateIdentifier(node) ||
		ts.isStringLiteralLike(node) ||
		ts.isNumericLiteral(node)
	)
		return node.text;
	if (ts.isComputedPropertyName(node) && ts.isStringLiteralLike(node.expression)) return node.expression.text;
	return undefined;
}

/** `o['k']`: the key in the brackets when it is written out; an identifier there is a variable. */
export function keyIn(node: ts.ElementAccessExpression): string | undefined {
	return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
}

type Write = (name: ts.Identifier, v: V) => void;

/** Calls `write` for every name a declaration's pattern binds, with the part of `v` it gets. */
export function bind(b: Builder, name: ts.BindingName, v: V, write: Write): void {
	if (ts.isIdentifier(name)) return write(name, v);
	if (ts.isArrayBindingPattern(name)) {
		name.elements.forEach((el, i) => {
			if (ts.isOmittedExpression(el)) return;
			const part = el.dotDotDotToken ? b.lost('rest of an array', el) : element(b, v, i);
			bind(b, el.name, withDefault(b, part, el.initializer), write);
		});
		return;
	}
	const seen: string[] = [];
	for (const el of name.elements) {
		const key = el.propertyName ? staticName(el.propertyName) : ts.isIdentifier(el.name) ? el.name.text : undefined;
		if (el.dotDotDotToken) {
			bind(b, el.name, b.value({ k: 'rest', of: v, omit: [...seen] }), write);
			continue;
		}
		if (key !== undefined) seen.push(key);
		const part = key === undefined ? b.lost('computed key', el) : b.member(v, key, b.start(el));
		bind(b, el.name, withDefault(b, part, el.initializer), write);
	}
}

export function withDefault(b: Builder, part: V, init: ts.Expression | undefined): V {
	return init ? b.value({ k: 'default', of: part, def: b.inBlock('branch', () => expression(b, init)) }) : part;
}

function element(b: Builder, of: V, i: number): V {
	return b.value({ k: 'elem', of, key: b.value({ k: 'lit', v: i }) });
}

/** The left side of an assignment: a name, a member, or a pattern of them. */
export function assign(b: Builder, target: ts.Expression, v: V, order: number, op: '=' | '??=' | '||=' = '='): void {
	if (
		ts.isParenthesizedExpression(target) ||
		ts.isAsExpression(target) ||
		ts.isNonNullExpression(target) ||
		ts.isSatisfiesExpression(target)
	) {
		return assign(b, target.expression, v, order, op);
	}
	if (ts.isIdentifier(target)) {
		const found = b.scope.lookup(target.text);
		if (found && 'var' in found) {
			b.writeVar(found.var, v, order);
		} else if (!found) {
			memberWrite(b, b.value({ k: 'global', name: 'globalThis' }), target.text, v, target, order, op);
		}
		return;
	}
	if (ts.isPropertyAccessExpression(target)) {
		return memberWrite(b, expression(b, target.expression), target.name.text, v, target, order, op);
	}
	if (ts.isElementAccessExpression(target)) {
		const base = expression(b, target.expression);
		const key = keyIn(target);
		if (key === undefined) expression(b, target.argumentExpression);
		return memberWrite(b, base, key ?? null, v, target, order, op);
	}
	if (ts.isObjectLiteralExpression(target)) {
		for (const p of target.properties) {
			if (ts.isShorthandPropertyAssignment(p)) {
				assign(b, p.name, withDefault(b, b.member(v, p.name.text, order), p.objectAssignmentInitializer), order);
			} else if (ts.isPropertyAssignment(p)) {
				const key = staticName(p.name);
				assignPart(b, p.initializer, key === undefined ? b.lost('computed key', p) : b.member(v, key, order), order);
			} else if (ts.isSpreadAssignment(p)) assign(b, p.expression, b.lost('rest in an assignment', p), order);
		}
		return;
	}
	if (ts.isArrayLiteralExpression(target)) {
		target.elements.forEach((el, i) => {
			if (ts.isOmittedExpression(el)) return;
			if (ts.isSpreadElement(el)) assign(b, el.expression, b.lost('rest of an array', el), order);
			else assignPart(b, el, element(b, v, i), order);
		});
	}
}

function assignPart(b: Builder, target: ts.Expression, v: V, order: number): void {
	if (ts.isBinaryExpression(target) && target.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
		return assign(b, target.left, withDefault(b, v, target.right), order);
	}
	assign(b, target, v, order);
}

function memberWrite(
	b: Builder,
	base: V,
	key: string | null,
	v: V,
	node: ts.Node,
	order: number,
	op: '=' | '??=' | '||=',
): void {
	const of = b.values[base];
	// module.exports = …, exports.x = …: also what the file exports.
	if (key !== null && op === '=') {
		const isExports = (w: typeof of): boolean =>
			w?.k === 'global' ? w.name === 'exports' : w?.k === 'member' && w.name === 'exports' && isModule(b, w.of);
		if (of?.k === 'global' && of.name === 'module' && key === 'exports') b.exports['='] = v;
		else if (isExports(of)) b.exports[key] = v;
	}
	b.writes.push({ base, key, v, at: b.span(node), order, fn: b.fn, block: b.block, op });
}

function isModule(b: Builder, v: V): boolean {
	const of = b.values[v];
	return of?.k === 'global' && of.name === 'module';
}
