/** Expressions to values. Every expression is walked exactly once, so that no call is missed. */

import { type Arg, type Call, type CallId, type Fn, type Prop, type Span, TAGGED_TEMPLATE, type V } from '../summary';
import type { Builder } from './builder';
import { classLike, functionLike } from './functions';
import { assign, keyIn, staticName } from './patterns';
import { ts } from './ts';

/** How the value of an expression is used; recorded on calls. */
export interface Use {
	readonly use: Call['use'];
	readonly argOf?: Fn['argOf'];
}
const AS_VALUE: Use = { use: 'value' };

const MATH = new Map<ts.SyntaxKind, '+' | '-' | '*' | '/' | '**' | '%'>([
	[ts.SyntaxKind.PlusToken, '+'],
	[ts.SyntaxKind.MinusToken, '-'],
	[ts.SyntaxKind.AsteriskToken, '*'],
	[ts.SyntaxKind.SlashToken, '/'],
	[ts.SyntaxKind.AsteriskAsteriskToken, '**'],
	[ts.SyntaxKind.PercentToken, '%'],
]);
const LOGIC = new Map<ts.SyntaxKind, '??' | '||' | '&&'>([
	[ts.SyntaxKind.QuestionQuestionToken, '??'],
	[ts.SyntaxKind.BarBarToken, '||'],
	[ts.SyntaxKind.AmpersandAmpersandToken, '&&'],
]);
const LOGIC_ASSIGN = new Map<ts.SyntaxKind, '??=' | '||='>([
	[ts.SyntaxKind.QuestionQuestionEqualsToken, '??='],
	[ts.SyntaxKind.BarBarEqualsToken, '||='],
]);

export function expression(b: Builder, node: ts.Expression, use: Use = AS_VALUE): V {
	switch (node.kind) {
		case ts.SyntaxKind.ParenthesizedExpression:
		case ts.SyntaxKind.AsExpression:
		case ts.SyntaxKind.SatisfiesExpression:
		case ts.SyntaxKind.NonNullExpression:
		case ts.SyntaxKind.TypeAssertionExpression:
		case ts.SyntaxKind.ExpressionWithTypeArguments:
			return expression(b, (node as ts.ParenthesizedExpression).expression, use);
		case ts.SyntaxKind.Identifier:
			return b.name((node as ts.Identifier).text, b.start(node));
		case ts.SyntaxKind.StringLiteral:
		case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
			return b.value({ k: 'lit', v: (node as ts.StringLiteral).text });
		case ts.SyntaxKind.NumericLiteral:
			return b.value({ k: 'lit', v: Number((node as ts.NumericLiteral).text) });
		case ts.SyntaxKind.TrueKeyword:
			return b.value({ k: 'lit', v: true });
		case ts.SyntaxKind.FalseKeyword:
			return b.value({ k: 'lit', v: false });
		case ts.SyntaxKind.NullKeyword:
			return b.value({ k: 'lit', v: null });
		case ts.SyntaxKind.ThisKeyword:
			return b.value({ k: 'this', fn: b.thisFn });
		case ts.SyntaxKind.MetaProperty:
			return b.value({ k: 'global', name: 'import.meta' });
		case ts.SyntaxKind.SuperKeyword:
			return b.value({ k: 'super', fn: b.thisFn });
		case ts.SyntaxKind.TemplateExpression:
			return template(b, node as ts.TemplateExpression);
		case ts.SyntaxKind.ObjectLiteralExpression:
			return objectLiteral(b, node as ts.ObjectLiteralExpression, use);
		case ts.SyntaxKind.ArrayLiteralExpression:
			return arrayLiteral(b, node as ts.ArrayLiteralExpression, use);
		case ts.SyntaxKind.PropertyAccessExpression: {
			const access = node as ts.PropertyAccessExpression;
			return b.member(expression(b, access.expression), access.name.text, b.start(access.name));
		}
		case ts.SyntaxKind.ElementAccessExpression:
			return elementAccess(b, node as ts.ElementAccessExpression);
		case ts.SyntaxKind.CallExpression:
			return call(b, node as ts.CallExpression, use);
		case ts.SyntaxKind.NewExpression:
			return call(b, node as ts.NewExpression, use);
		case ts.SyntaxKind.AwaitExpression:
			return b.value({ k: 'await', of: expression(b, (node as ts.AwaitExpression).expression, { use: 'await' }) });
		case ts.SyntaxKind.ConditionalExpression: {
			const cond = node as ts.ConditionalExpression;
			expression(b, cond.condition);
			const a = b.perhaps(() => expression(b, cond.whenTrue, use));
			return b.value({ k: 'cond', a, b: b.perhaps(() => expression(b, cond.whenFalse, use)) });
		}
		case ts.SyntaxKind.BinaryExpression:
			return binary(b, node as ts.BinaryExpression, use);
		case ts.SyntaxKind.PrefixUnaryExpression:
			return unary(b, node as ts.PrefixUnaryExpression);
		case ts.SyntaxKind.FunctionExpression:
		case ts.SyntaxKind.ArrowFunction:
			return b.value({ k: 'fn', fn: functionLike(b, node as ts.FunctionExpression | ts.ArrowFunction, use) });
		case ts.SyntaxKind.ClassExpression:
			return b.value({ k: 'class', cls: classLike(b, node as ts.ClassExpression) });
		case ts.SyntaxKind.VoidExpression:
			expression(b, (node as ts.VoidExpression).expression, { use: 'statement' });
			return b.undef();
		case ts.SyntaxKind.DeleteExpression: {
			const target = (node as ts.DeleteExpression).expression;
			assign(b, target, b.undef(), b.start(node));
			return b.lost('delete', node);
		}
		case ts.SyntaxKind.TaggedTemplateExpression:
			return walkRest(b, node, TAGGED_TEMPLATE);
		default:
			return walkRest(b, node);
	}
}

/** Anything whose value does not matter here: its parts are still walked. */
function walkRest(b: Builder, node: ts.Expression, why = ts.SyntaxKind[node.kind] ?? 'expression'): V {
	const visit = (child: ts.Node): void => {
		if (ts.isTypeNode(child)) return;
		if (ts.isExpression(child)) expression(b, child);
		else ts.forEachChild(child, visit);
	};
	ts.forEachChild(node, visit);
	return b.lost(why, node);
}

function template(b: Builder, node: ts.TemplateExpression): V {
	const parts: (string | V)[] = [node.head.text];
	for (const s of node.templateSpans) parts.push(expression(b, s.expression), s.literal.text);
	return b.value({ k: 'text', parts: parts.filter((p) => p !== '') });
}

function objectLiteral(b: Builder, node: ts.ObjectLiteralExpression, use: Use): V {
	const id = b.objs.length;
	const props: Prop[] = [];
	b.objs.push({ at: b.span(node), props, fn: b.fn, block: b.block });
	const self = b.value({ k: 'obj', id });
	const handed = (key: string | null): Use => ({
		use: 'value',
		...(use.argOf ? { argOf: { ...use.argOf, key: key ?? '' } } : {}),
	});
	for (const p of node.properties) {
		const at = b.span(p);
		if (ts.isSpreadAssignment(p)) props.push({ key: null, v: expression(b, p.expression), at, kind: 'spread' });
		else if (ts.isShorthandPropertyAssignment(p)) {
			props.push({ key: p.name.text, v: b.name(p.name.text, b.start(p)), at, kind: 'value' });
		} else {
			const key = staticName(p.name) ?? null;
			if (key === null && ts.isComputedPropertyName(p.name)) expression(b, p.name.expression);
			if (ts.isPropertyAssignment(p)) {
				if (key !== null) b.nameNext(p.initializer, key);
				const isFunction = ts.isArrowFunction(p.initializer) || ts.isFunctionExpression(p.initializer);
				props.push({
					key,
					v: expression(b, p.initializer, isFunction ? handed(key) : AS_VALUE),
					at,
					kind: key === null ? 'computed' : 'value',
				});
			} else {
				const v = b.value({ k: 'fn', fn: functionLike(b, p, handed(key), { obj: id }) });
				if (!ts.isSetAccessorDeclaration(p))
					props.push({ key, v, at, kind: ts.isGetAccessorDeclaration(p) ? 'get' : 'method' });
			}
		}
	}
	return self;
}

function arrayLiteral(b: Builder, node: ts.ArrayLiteralExpression, use: Use): V {
	const items: Arg[] = [];
	for (const el of node.elements) {
		if (ts.isSpreadElement(el)) items.push({ v: expression(b, el.expression), spread: true });
		else if (ts.isOmittedExpression(el)) items.push({ v: b.undef() });
		else {
			const at = b.inDecorator && (ts.isIdentifier(el) || ts.isPropertyAccessExpression(el)) ? { at: b.span(el) } : {};
			items.push({ v: expression(b, el, { use: 'value', argOf: use.argOf }), ...at });
		}
	}
	return b.value({ k: 'arr', items });
}

function elementAccess(b: Builder, node: ts.ElementAccessExpression): V {
	const of = expression(b, node.expression);
	const name = keyIn(node);
	if (name !== undefined) {
		return b.member(of, name, b.start(node.argumentExpression));
	}
	return b.value({ k: 'elem', of, key: expression(b, node.argumentExpression) });
}

function call(b: Builder, node: ts.CallExpression | ts.NewExpression, use: Use): V {
	const required = requiredModule(b, node);
	if (required !== undefined) {
		b.imports.push({ from: required, at: b.span(node) });
		return b.value({ k: 'import', from: required, name: '*' });
	}
	const id = reserve(b, node);
	const callee = expression(b, node.expression);
	const args: Arg[] = [];
	const argsAt: Span[] = [];
	(node.arguments ?? []).forEach((a, i) => {
		const argOf = { call: id, i };
		argsAt.push(b.span(a));
		if (ts.isSpreadElement(a)) args.push({ v: expression(b, a.expression), spread: true });
		else args.push({ v: expression(b, a, { use: 'value', argOf }) });
	});
	b.calls[id] = {
		at: b.span(node),
		calleeAt: calleeSpan(b, node.expression),
		callee,
		args,
		argsAt,
		isNew: ts.isNewExpression(node),
		order: b.start(node),
		fn: b.fn,
		block: b.block,
		use: use.use,
		...(use.argOf ? { argOf: use.argOf } : {}),
	};
	return b.value({ k: 'call', call: id });
}

/** Arguments refer to the call they belong to, so its number is taken before they are walked. */
function reserve(b: Builder, node: ts.Node): CallId {
	const at = b.span(node);
	const empty = {
		at,
		calleeAt: at,
		callee: 0,
		args: [],
		argsAt: [],
		isNew: false,
		order: b.start(node),
		fn: b.fn,
		block: b.block,
		use: 'value' as const,
	};
	return b.calls.push(empty) - 1;
}

/** `require('x')` and `import('x')`: the module, when `require` is Node's. */
function requiredModule(b: Builder, node: ts.CallExpression | ts.NewExpression): string | undefined {
	const arg = node.arguments?.[0];
	if (!ts.isCallExpression(node) || !arg || !ts.isStringLiteralLike(arg)) return undefined;
	if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return arg.text;
	if (ts.isIdentifier(node.expression) && node.expression.text === 'require' && isNodesRequire(b)) return arg.text;
	return undefined;
}

/** Not a parameter or variable of that name, unless it is `createRequire(import.meta.url)`. */
function isNodesRequire(b: Builder): boolean {
	const found = b.scope.lookup('require');
	if (!found) return true;
	const value = 'var' in found ? b.values[b.vars[found.var]!.writes[0]?.v ?? -1] : undefined;
	const callee = value?.k === 'call' ? b.values[b.calls[value.call]!.callee] : undefined;
	return (callee?.k === 'import' || callee?.k === 'member') && callee.name === 'createRequire';
}

function calleeSpan(b: Builder, node: ts.Expression): Span {
	let inner = node;
	while (ts.isParenthesizedExpression(inner) || ts.isNonNullExpression(inner) || ts.isAsExpression(inner))
		inner = inner.expression;
	if (ts.isPropertyAccessExpression(inner)) return b.span(inner.name);
	if (ts.isElementAccessExpression(inner)) return b.span(inner.argumentExpression);
	if (ts.isCallExpression(inner)) return calleeSpan(b, inner.expression);
	return ts.isIdentifier(inner) ? b.span(inner) : b.firstOf(inner);
}

function binary(b: Builder, node: ts.BinaryExpression, use: Use): V {
	const op = node.operatorToken.kind;
	if (op === ts.SyntaxKind.EqualsToken) {
		const v = expression(b, node.right);
		assign(b, node.left, v, node.end);
		return v;
	}
	const logicAssign = LOGIC_ASSIGN.get(op);
	if (logicAssign) {
		// Whether the right side runs is not known: what it writes may or may not be there.
		const v = b.perhaps(() => {
			const right = expression(b, node.right);
			if (ts.isIdentifier(node.left)) assign(b, node.left, right, node.end, logicAssign);
			return right;
		});
		// A member is there afterwards for sure, with one value or the other.
		if (!ts.isIdentifier(node.left)) assign(b, node.left, v, node.end, logicAssign);
		return b.value({ k: 'logic', op: logicAssign === '??=' ? '??' : '||', l: expression(b, node.left), r: v });
	}
	if (op === ts.SyntaxKind.CommaToken) {
		expression(b, node.left, { use: 'statement' });
		return expression(b, node.right, use);
	}
	const logic = LOGIC.get(op);
	if (logic) {
		const l = expression(b, node.left);
		return b.value({ k: 'logic', op: logic, l, r: b.perhaps(() => expression(b, node.right, use)) });
	}
	if (op >= ts.SyntaxKind.FirstAssignment && op <= ts.SyntaxKind.LastAssignment) {
		const v = compound(b, node);
		assign(b, node.left, v, node.end);
		return v;
	}
	return mathChain(b, node);
}

/** `a + b + c …` may be thousands long: the left spine is walked in a loop. */
const COMPOUND = new Map<ts.SyntaxKind, '+' | '-' | '*' | '/'>([
	[ts.SyntaxKind.PlusEqualsToken, '+'],
	[ts.SyntaxKind.MinusEqualsToken, '-'],
	[ts.SyntaxKind.AsteriskEqualsToken, '*'],
	[ts.SyntaxKind.SlashEqualsToken, '/'],
]);

/** `text += part`, `ms *= 1000`: the sum of a variable and something. */
function compound(b: Builder, node: ts.BinaryExpression): V {
	const op = COMPOUND.get(node.operatorToken.kind);
	if (!op || !ts.isIdentifier(node.left)) {
		expression(b, node.right);
		return b.lost('compound assignment', node);
	}
	const l = expression(b, node.left);
	const r = expression(b, node.right);
	if (op === '+' && isText(b, r)) return b.value({ k: 'text', parts: [l, ...textParts(b, r)] });
	return b.value({ k: 'math', op, l, r });
}

function mathChain(b: Builder, node: ts.BinaryExpression): V {
	const spine: ts.BinaryExpression[] = [];
	let left: ts.Expression = node;
	while (ts.isBinaryExpression(left) && (MATH.has(left.operatorToken.kind) || left === node)) {
		spine.push(left);
		left = left.left;
	}
	let acc = expression(b, left);
	for (let i = spine.length - 1; i >= 0; i--) {
		const n = spine[i]!;
		const r = expression(b, n.right);
		const op = MATH.get(n.operatorToken.kind);
		if (op === '+' && (isText(b, acc) || isText(b, r)))
			acc = b.value({ k: 'text', parts: [...textParts(b, acc), ...textParts(b, r)] });
		else acc = op ? b.value({ k: 'math', op, l: acc, r }) : b.lost('comparison', n);
	}
	return acc;
}

function isText(b: Builder, v: V): boolean {
	const of = b.values[v];
	return of?.k === 'text' || (of?.k === 'lit' && typeof of.v === 'string');
}
function textParts(b: Builder, v: V): readonly (string | V)[] {
	const of = b.values[v];
	if (of?.k === 'text') return of.parts;
	return of?.k === 'lit' && typeof of.v === 'string' ? [of.v] : [v];
}

function unary(b: Builder, node: ts.PrefixUnaryExpression): V {
	const v = expression(b, node.operand);
	const of = b.values[v];
	if (node.operator === ts.SyntaxKind.MinusToken && of?.k === 'lit' && typeof of.v === 'number')
		return b.value({ k: 'lit', v: -of.v });
	if (node.operator === ts.SyntaxKind.PlusToken)
		return b.value({ k: 'math', op: '*', l: v, r: b.value({ k: 'lit', v: 1 }) });
	if (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken) {
		assign(b, node.operand, b.lost('counter', node), node.end);
	}
	return b.lost('unary operator', node);
}
