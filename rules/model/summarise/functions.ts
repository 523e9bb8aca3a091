/** Functions and classes. */

import type { Cls, ClsId, Decorator, Field, Fn, FnId, ObjId, Param, V } from '../summary';
import type { Builder } from './builder';
import { expression, type Use } from './expressions';
import { bind, staticName, withDefault } from './patterns';
import { declareIn, statements } from './statements';
import { ts } from './ts';
import { typeRef } from './types';

type FunctionNode = ts.FunctionLikeDeclaration;

interface Home {
	readonly cls?: ClsId;
	readonly obj?: ObjId;
	readonly isStatic?: boolean;
}

function kindOf(node: FunctionNode): Fn['kind'] {
	if (ts.isArrowFunction(node)) return 'arrow';
	if (ts.isConstructorDeclaration(node)) return 'ctor';
	if (ts.isGetAccessor(node)) return 'get';
	if (ts.isSetAccessor(node)) return 'set';
	return ts.isMethodDeclaration(node) ? 'method' : 'function';
}

function nameOf(b: Builder, node: FunctionNode): string {
	if (ts.isConstructorDeclaration(node)) return 'constructor';
	return (node.name && staticName(node.name as ts.PropertyName)) ?? b.takeName(node) ?? '';
}

export function functionLike(b: Builder, node: FunctionNode, use: Use, home: Home = {}): FnId {
	const id = b.fns.length;
	const kind = kindOf(node);
	const body = b.blocks.push({ parent: b.block, kind: 'body' }) - 1;
	const saved = { fn: b.fn, block: b.block, thisFn: b.thisFn };
	b.fns.push({
		at: b.span(node),
		name: nameOf(b, node),
		kind,
		...(home.cls !== undefined ? { cls: home.cls } : {}),
		...(home.obj !== undefined ? { obj: home.obj } : {}),
		...(home.isStatic ? { isStatic: true } : {}),
		params: [],
		returns: [],
		...(ts.getModifiers(node as ts.FunctionDeclaration)?.some((m) => m.kind === ts.SyntaxKind.AsyncKeyword)
			? { isAsync: true as const }
			: {}),
		...('asteriskToken' in node && node.asteriskToken ? { isGenerator: true as const } : {}),
		parent: b.fn,
		block: b.block,
		body,
		...(use.argOf ? { argOf: use.argOf } : {}),
	});
	b.fn = id;
	b.block = body;
	if (kind !== 'arrow') b.thisFn = id;
	b.inScope(true, () => {
		b.fns[id]!.params = parameters(b, node, id);
		if (node.body && ts.isBlock(node.body)) {
			declareIn(b, node.body.statements);
			statements(b, node.body.statements);
		} else if (node.body) b.fns[id]!.returns.push(expression(b, node.body, { use: 'return' }));
	});
	b.fn = saved.fn;
	b.block = saved.block;
	b.thisFn = saved.thisFn;
	return id;
}

function parameters(b: Builder, node: FunctionNode, fn: FnId): Param[] {
	return node.parameters.map((p, i) => {
		const type = typeRef(b, p.type);
		const v: V = b.value({ k: 'param', fn, i });
		const order = b.start(node);
		const given = withDefault(b, v, p.initializer);
		b.parameterValues.set(p, given);
		bind(b, p.name, given, (name, part) => {
			const id = b.variable(name.text, b.span(name), ts.isIdentifier(p.name) ? type : undefined);
			b.scope.declare(name.text, { var: id });
			b.writeVar(id, part, order);
		});
		return {
			...(ts.isIdentifier(p.name) ? { name: p.name.text } : {}),
			...(type ? { type } : {}),
			...(p.dotDotDotToken ? { rest: true as const } : {}),
			...(p.questionToken || p.initializer ? { optional: true as const } : {}),
		};
	});
}

function decorators(b: Builder, node: ts.HasDecorators): Decorator[] {
	return (ts.getDecorators(node) ?? []).map((d) => {
		if (!ts.isCallExpression(d.expression)) return { callee: expression(b, d.expression), args: [] };
		const callee = expression(b, d.expression.expression);
		b.inDecorator = true;
		const args = d.expression.arguments.map((a) => expression(b, a));
		b.inDecorator = false;
		return { callee, args };
	});
}

const isStatic = (node: ts.ClassElement): boolean =>
	ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword);

export function classLike(b: Builder, node: ts.ClassLikeDeclaration): ClsId {
	const id = b.classes.length;
	const heritage = (kind: ts.SyntaxKind): V[] =>
		(node.heritageClauses ?? [])
			.filter((h) => h.token === kind)
			.flatMap((h) => h.types.map((t) => expression(b, t.expression)));
	const fields: Field[] = [];
	const methods: {
		name: string;
		fn: FnId;
		isStatic?: true;
		kind: 'method' | 'get' | 'set';
		decorators: Decorator[];
	}[] = [];
	const name = node.name?.text ?? '';
	const draft: { -readonly [K in keyof Cls]: Cls[K] } = {
		name,
		at: b.span(node),
		implements: [],
		decorators: [],
		fields,
		methods,
	};
	b.classes.push(draft);
	draft.decorators = decorators(b, node);
	draft.extends = heritage(ts.SyntaxKind.ExtendsKeyword)[0];
	draft.implements = node.heritageClauses?.some((h) => h.token === ts.SyntaxKind.ImplementsKeyword)
		? implemented(b, node)
		: [];
	const initialisers = { instance: fieldsFn(b, node, id, false), static: fieldsFn(b, node, id, true) };
	for (const m of node.members) {
		const static_ = isStatic(m);
		const mark = static_ ? { isStatic: true as const } : {};
		if (ts.isPropertyDeclaration(m)) {
			const init = m.initializer;
			if (init) b.nameNext(init, staticName(m.name) ?? '');
			const v = init
				? inFunction(b, static_ ? initialisers.static : initialisers.instance, () => expression(b, init))
				: undefined;
			const type = typeRef(b, m.type);
			fields.push({
				name: staticName(m.name) ?? '',
				at: b.span(m),
				...mark,
				...(type ? { type } : {}),
				...(v !== undefined ? { init: v } : {}),
				decorators: decorators(b, m),
			});
		} else if (ts.isConstructorDeclaration(m)) {
			if (!m.body) continue;
			draft.ctor = functionLike(b, m, { use: 'value' }, { cls: id });
			fields.push(...parameterProperties(b, m, draft.ctor));
		} else if (ts.isMethodDeclaration(m) || ts.isGetAccessor(m) || ts.isSetAccessor(m)) {
			const own = decorators(b, m);
			if (!m.body) continue;
			const kind = ts.isGetAccessor(m) ? 'get' : ts.isSetAccessor(m) ? 'set' : 'method';
			methods.push({
				name: staticName(m.name) ?? '',
				fn: functionLike(b, m, { use: 'value' }, { cls: id, isStatic: static_ }),
				kind,
				...mark,
				decorators: own,
			});
		} else if (ts.isClassStaticBlockDeclaration(m)) {
			inFunction(b, initialisers.static, () =>
				b.inScope(true, () => {
					declareIn(b, m.body.statements);
					statements(b, m.body.statements);
				}),
			);
		}
	}
	return id;
}

function implemented(b: Builder, node: ts.ClassLikeDeclaration): V[] {
	return (node.heritageClauses ?? [])
		.filter((h) => h.token === ts.SyntaxKind.ImplementsKeyword)
		.flatMap((h) =>
			h.types
				.filter((t) => ts.isIdentifier(t.expression) && !b.scope.isLocalType(t.expression.text))
				.map((t) => expression(b, t.expression)),
		);
}

/** The function that field initialisers run in: it gives them their `this`. */
function fieldsFn(b: Builder, node: ts.ClassLikeDeclaration, cls: ClsId, forStatic: boolean): FnId {
	const body = b.blocks.push({ parent: b.block, kind: 'body' }) - 1;
	const mark = forStatic ? { isStatic: true as const } : {};
	return (
		b.fns.push({
			at: b.span(node),
			name: '',
			kind: 'method',
			cls,
			...mark,
			params: [],
			returns: [],
			parent: b.fn,
			block: b.block,
			body,
		}) - 1
	);
}

function inFunction<T>(b: Builder, fn: FnId, body: () => T): T {
	const saved = { fn: b.fn, block: b.block, thisFn: b.thisFn };
	b.fn = fn;
	b.thisFn = fn;
	b.block = b.fns[fn]!.body;
	try {
		return body();
	} finally {
		b.fn = saved.fn;
		b.block = saved.block;
		b.thisFn = saved.thisFn;
	}
}

/** `constructor(private http: X)`: a field that holds the parameter. */
function parameterProperties(b: Builder, node: ts.ConstructorDeclaration, ctor: FnId): Field[] {
	return node.parameters.flatMap((p, i) => {
		if (!ts.isParameterPropertyDeclaration(p, node) || !ts.isIdentifier(p.name)) return [];
		const type = typeRef(b, p.type);
		const init = b.parameterValues.get(p) ?? b.value({ k: 'param', fn: ctor, i });
		return [{ name: p.name.text, at: b.span(p), ...(type ? { type } : {}), init, decorators: decorators(b, p) }];
	});
}
