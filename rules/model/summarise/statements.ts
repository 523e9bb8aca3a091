/** Statements: control flow becomes blocks, declarations become variables. */

import { markOf } from '../marks';
import type { Loop, Span, V } from '../summary';
import { type Breakable, type Builder, END_OF_MODULE } from './builder';
import { expression } from './expressions';
import { classLike, functionLike } from './functions';
import { exportStatement, importStatement, isExported } from './modules';
import { bind, withDefault } from './patterns';
import { ts } from './ts';
import { typeRef } from './types';

/** Declares the names of a scope before its statements are walked: uses may come first. */
export function declareIn(b: Builder, list: readonly ts.Statement[]): void {
	for (const s of list) {
		if (ts.isVariableStatement(s)) declareList(b, s.declarationList);
		else if (ts.isFunctionDeclaration(s) && s.name) declareName(b, s.name);
		else if (ts.isClassDeclaration(s) && s.name) declareName(b, s.name);
		else if (ts.isEnumDeclaration(s)) declareName(b, s.name);
		else if (ts.isModuleDeclaration(s) && ts.isIdentifier(s.name)) declareName(b, s.name);
		else if (ts.isInterfaceDeclaration(s) || ts.isTypeAliasDeclaration(s))
			b.scope.declare(s.name.text, { typeOnly: true });
		else if (ts.isImportDeclaration(s) || ts.isImportEqualsDeclaration(s)) importStatement(b, s);
		else hoistVars(b, s);
	}
}

function declareName(b: Builder, name: ts.Identifier): void {
	if (b.scope.own(name.text)) return; // overloads, `var` twice, declaration merging
	b.scope.declare(name.text, { var: b.variable(name.text, b.span(name)) });
}

function declareList(b: Builder, list: ts.VariableDeclarationList): void {
	for (const d of list.declarations) {
		const type = typeRef(b, d.type);
		eachName(d.name, (n) => {
			if (b.scope.own(n.text)) return;
			b.scope.declare(n.text, { var: b.variable(n.text, b.span(n), ts.isIdentifier(d.name) ? type : undefined) });
		});
	}
}

function eachName(name: ts.BindingName, visit: (n: ts.Identifier) => void): void {
	if (ts.isIdentifier(name)) return visit(name);
	for (const el of name.elements) if (!ts.isOmittedExpression(el)) eachName(el.name, visit);
}

/** `var` inside branches and loops belongs to the function. */
function hoistVars(b: Builder, node: ts.Node): void {
	const visit = (n: ts.Node): void => {
		if (ts.isFunctionLike(n) || ts.isClassLike(n) || ts.isExpression(n)) return;
		if (ts.isVariableDeclarationList(n) && !(n.flags & ts.NodeFlags.BlockScoped)) declareList(b, n);
		ts.forEachChild(n, visit);
	};
	visit(node);
}

export function statements(b: Builder, list: readonly ts.Statement[]): void {
	// Function declarations are there before the first statement runs.
	for (const s of list) {
		if (ts.isFunctionDeclaration(s) && s.body) {
			const v = b.value({ k: 'fn', fn: functionLike(b, s, { use: 'value' }) });
			if (s.name) define(b, s.name, v, list[0] ? b.start(list[0]) : 0);
			if (isExported(s)) exportDeclaration(b, s, s.name, v);
		}
	}
	for (const s of list) statement(b, s);
}

function define(b: Builder, name: ts.Identifier, v: V, order: number): void {
	const found = b.scope.lookup(name.text);
	if (found && 'var' in found) b.writeVar(found.var, v, order);
}

function exportDeclaration(
	b: Builder,
	s: ts.FunctionDeclaration | ts.ClassDeclaration,
	name: ts.Identifier | undefined,
	v: V,
): void {
	const isDefault = s.modifiers?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword);
	if (isDefault) b.exports.default = v;
	else if (name) b.exports[name.text] = v;
}

/** A nested block: its own scope, same certainty. */
function block(b: Builder, s: ts.Statement): void {
	if (!ts.isBlock(s)) return statement(b, s);
	b.inScope(false, () => {
		declareIn(b, s.statements);
		statements(b, s.statements);
	});
}

export function statement(b: Builder, s: ts.Statement): void {
	switch (s.kind) {
		case ts.SyntaxKind.VariableStatement:
			if (isDeclared(s as ts.VariableStatement)) ambient(b, (s as ts.VariableStatement).declarationList);
			else variables(b, (s as ts.VariableStatement).declarationList);
			if (isExported(s)) {
				for (const d of (s as ts.VariableStatement).declarationList.declarations) {
					eachName(d.name, (n) => {
						b.exports[n.text] = b.name(n.text, END_OF_MODULE);
					});
				}
			}
			return;
		case ts.SyntaxKind.ExpressionStatement:
			expression(b, (s as ts.ExpressionStatement).expression, { use: 'statement' });
			return;
		case ts.SyntaxKind.ReturnStatement: {
			const returned = (s as ts.ReturnStatement).expression;
			b.fns[b.fn]!.returns.push(returned ? expression(b, returned, { use: 'return' }) : b.undef());
			return b.exit('return', s);
		}
		case ts.SyntaxKind.Block:
			return block(b, s);
		case ts.SyntaxKind.IfStatement: {
			const node = s as ts.IfStatement;
			expression(b, node.expression);
			b.inBlock('branch', () => block(b, node.thenStatement));
			if (node.elseStatement) b.inBlock('branch', () => block(b, node.elseStatement!));
			return;
		}
		case ts.SyntaxKind.ForStatement:
		case ts.SyntaxKind.ForOfStatement:
		case ts.SyntaxKind.ForInStatement:
		case ts.SyntaxKind.WhileStatement:
		case ts.SyntaxKind.DoStatement:
			return loop(b, s as ts.IterationStatement);
		case ts.SyntaxKind.BreakStatement:
		case ts.SyntaxKind.ContinueStatement:
			return jump(b, s as ts.BreakOrContinueStatement);
		case ts.SyntaxKind.TryStatement: {
			const node = s as ts.TryStatement;
			b.inBlock('try', () => block(b, node.tryBlock));
			if (node.catchClause) {
				const { variableDeclaration, block: body } = node.catchClause;
				b.inBlock('catch', () =>
					b.inScope(false, () => {
						if (variableDeclaration) bindCaught(b, variableDeclaration);
						block(b, body);
					}),
				);
			}
			if (node.finallyBlock) b.inBlock('finally', () => block(b, node.finallyBlock!));
			return;
		}
		case ts.SyntaxKind.SwitchStatement:
			return switchStatement(b, s as ts.SwitchStatement);
		case ts.SyntaxKind.ThrowStatement:
			expression(b, (s as ts.ThrowStatement).expression);
			return b.exit('throw', s);
		case ts.SyntaxKind.LabeledStatement:
			return labelled(b, s as ts.LabeledStatement);
		case ts.SyntaxKind.ClassDeclaration: {
			const node = s as ts.ClassDeclaration;
			const v = b.value({ k: 'class', cls: classLike(b, node) });
			if (node.name) define(b, node.name, v, b.start(node));
			if (isExported(node)) exportDeclaration(b, node, node.name, v);
			return;
		}
		case ts.SyntaxKind.EnumDeclaration:
			return enumeration(b, s as ts.EnumDeclaration);
		case ts.SyntaxKind.ExportAssignment:
		case ts.SyntaxKind.ExportDeclaration:
			return exportStatement(b, s as ts.ExportAssignment | ts.ExportDeclaration);
		case ts.SyntaxKind.ModuleDeclaration: {
			const { body } = s as ts.ModuleDeclaration;
			if (body && ts.isModuleBlock(body)) {
				b.inScope(true, () => {
					declareIn(b, body.statements);
					// A namespace's exports are not the file's.
					for (const inner of body.statements)
						if (!ts.isVariableStatement(inner) || !isExported(inner)) statement(b, inner);
						else variables(b, inner.declarationList);
				});
			}
			return;
		}
		default:
			return;
	}
}

const isDeclared = (s: ts.VariableStatement): boolean =>
	!!s.modifiers?.some((m) => m.kind === ts.SyntaxKind.DeclareKeyword);

/** `declare const x`: something else gives it its value. */
function ambient(b: Builder, list: ts.VariableDeclarationList): void {
	for (const d of list.declarations)
		eachName(d.name, (n) => define(b, n, b.lost('declared, and given its value elsewhere', n), b.start(n)));
}

function variables(b: Builder, list: ts.VariableDeclarationList): void {
	for (const d of list.declarations) {
		if (d.initializer) {
			if (ts.isIdentifier(d.name)) b.nameNext(d.initializer, d.name.text);
			const v = expression(b, d.initializer);
			nameObject(b, v, d.name);
			bind(b, d.name, v, (n, part) => define(b, n, part, d.end));
		} else {
			eachName(d.name, (n) => {
				const found = b.scope.lookup(n.text);
				if (found && 'var' in found) b.writeVar(found.var, b.undef(), b.start(n), true);
			});
		}
	}
}

function nameObject(b: Builder, v: V, name: ts.BindingName): void {
	const of = b.values[v];
	const alloc = of?.k === 'obj' ? b.objs[of.id] : undefined;
	if (of?.k === 'obj' && alloc && ts.isIdentifier(name)) b.objs[of.id] = { ...alloc, name: name.text };
}

function bindCaught(b: Builder, d: ts.VariableDeclaration): void {
	bind(b, d.name, b.lost('a caught error', d), (n, part) => {
		const id = b.variable(n.text, b.span(n));
		b.scope.declare(n.text, { var: id });
		b.writeVar(id, part, b.start(n));
	});
}

/** A labelled block is left by its label only. */
function labelled(b: Builder, { label, statement: inner }: ts.LabeledStatement): void {
	if (ts.isIterationStatement(inner, false)) loop(b, inner, label.text);
	else b.inBreakable({ label: label.text }, () => statement(b, inner));
}

function jump(b: Builder, s: ts.BreakOrContinueStatement): void {
	const isBreak = ts.isBreakStatement(s);
	const isLeft = ({ label, loop: of }: Breakable) =>
		s.label ? label === s.label.text : label === undefined || of !== undefined;
	const target = b.breakable.findLast((one) => (isBreak || one.loop !== undefined) && isLeft(one));
	b.exit(isBreak ? 'break' : 'continue', s, target?.loop);
}

/** What ends the loop besides a jump out of it. */
function endOf(s: ts.IterationStatement): Loop['ends'] {
	if (ts.isForOfStatement(s) || ts.isForInStatement(s)) return 'items';
	const condition = ts.isForStatement(s) ? s.condition : (s as ts.WhileStatement | ts.DoStatement).expression;
	if (!condition || condition.kind === ts.SyntaxKind.TrueKeyword) return 'never';
	return ts.isNumericLiteral(condition) && Number(condition.text) !== 0 ? 'never' : 'condition';
}

function loop(b: Builder, s: ts.IterationStatement, label?: string): void {
	const keyword = b.start(s);
	const word = ts.isWhileStatement(s) ? 'while' : ts.isDoStatement(s) ? 'do' : 'for';
	const at: Span = [markOf(keyword), markOf(keyword + word.length)];
	b.inScope(false, () => {
		if (ts.isForStatement(s)) {
			if (s.initializer && ts.isVariableDeclarationList(s.initializer)) {
				declareList(b, s.initializer);
				variables(b, s.initializer);
			} else if (s.initializer) expression(b, s.initializer, { use: 'statement' });
		} else if (ts.isForOfStatement(s) || ts.isForInStatement(s)) expression(b, s.expression);
		const body = () => {
			if (ts.isForStatement(s)) {
				if (s.condition) expression(b, s.condition);
				if (s.incrementor) expression(b, s.incrementor, { use: 'statement' });
			} else if (ts.isWhileStatement(s) || ts.isDoStatement(s)) expression(b, s.expression);
			else if ((ts.isForOfStatement(s) || ts.isForInStatement(s)) && ts.isVariableDeclarationList(s.initializer)) {
				declareList(b, s.initializer);
				const item = b.lost('an item of a loop', s.initializer);
				for (const d of s.initializer.declarations)
					bind(b, d.name, withDefault(b, item, undefined), (n, part) => define(b, n, part, d.end));
			}
			b.inBreakable({ label, loop: b.block }, () => block(b, s.statement));
		};
		b.inBlock('loop', body, { loop: { at, fn: b.fn, ends: endOf(s) } });
	});
}

function switchStatement(b: Builder, s: ts.SwitchStatement): void {
	expression(b, s.expression);
	b.inScope(false, () => {
		for (const c of s.caseBlock.clauses) declareIn(b, c.statements);
		for (const c of s.caseBlock.clauses) {
			if (ts.isCaseClause(c)) expression(b, c.expression);
			b.inBreakable({}, () => b.inBlock('branch', () => statements(b, c.statements)));
		}
	});
}

/** An enum is an object of literals as far as values go. */
function enumeration(b: Builder, s: ts.EnumDeclaration): void {
	const id = b.objs.length;
	let next = 0;
	const props = s.members.map((m) => {
		const v = m.initializer ? expression(b, m.initializer) : b.value({ k: 'lit', v: next });
		const of = b.values[v];
		next = of?.k === 'lit' && typeof of.v === 'number' ? of.v + 1 : next + 1;
		return { key: ts.isComputedPropertyName(m.name) ? null : m.name.text, v, at: b.span(m), kind: 'value' as const };
	});
	b.objs.push({ at: b.span(s), props, fn: b.fn, block: b.block, name: s.name.text });
	const v = b.value({ k: 'obj', id });
	define(b, s.name, v, b.start(s));
	if (isExported(s)) b.exports[s.name.text] = v;
}
