/** Imports and exports, in ES and CommonJS form. */

import type { V } from '../summary';
import { type Builder, END_OF_MODULE } from './builder';
import { expression } from './expressions';
import { ts } from './ts';

export function isExported(s: ts.Statement): boolean {
	return ts.canHaveModifiers(s) && !!ts.getModifiers(s)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
}

export function importStatement(b: Builder, s: ts.ImportDeclaration | ts.ImportEqualsDeclaration): void {
	if (ts.isImportEqualsDeclaration(s)) {
		if (ts.isExternalModuleReference(s.moduleReference) && ts.isStringLiteralLike(s.moduleReference.expression)) {
			const from = s.moduleReference.expression.text;
			b.imports.push({ from, at: b.span(s) });
			b.scope.declare(s.name.text, { v: b.value({ k: 'import', from, name: '*' }) });
		}
		return;
	}
	if (!ts.isStringLiteral(s.moduleSpecifier)) return;
	const from = s.moduleSpecifier.text;
	b.imports.push({ from, at: b.span(s) });
	const declare = (local: ts.Identifier, name: string): void =>
		b.scope.declare(local.text, { v: b.value({ k: 'import', from, name }) });
	const clause = s.importClause;
	if (clause?.name) declare(clause.name, 'default');
	const bindings = clause?.namedBindings;
	if (!bindings) return;
	if (ts.isNamespaceImport(bindings)) declare(bindings.name, '*');
	else for (const el of bindings.elements) declare(el.name, (el.propertyName ?? el.name).text);
}

export function exportStatement(b: Builder, s: ts.ExportAssignment | ts.ExportDeclaration): void {
	if (ts.isExportAssignment(s)) {
		b.exports[s.isExportEquals ? '=' : 'default'] = expression(b, s.expression);
		return;
	}
	const from = s.moduleSpecifier && ts.isStringLiteral(s.moduleSpecifier) ? s.moduleSpecifier.text : undefined;
	if (from !== undefined) b.imports.push({ from, at: b.span(s) });
	if (!s.exportClause) {
		if (from !== undefined) b.reexports.push({ from });
		return;
	}
	if (ts.isNamespaceExport(s.exportClause)) {
		if (from !== undefined) b.exports[s.exportClause.name.text] = b.value({ k: 'import', from, name: '*' });
		return;
	}
	const named = s.exportClause.elements.map((el) => ({
		exported: el.name.text,
		imported: (el.propertyName ?? el.name).text,
	}));
	if (from !== undefined) b.reexports.push({ from, names: named });
	else for (const n of named) b.exports[n.exported] = b.name(n.imported, END_OF_MODULE);
}

/**
 * `Object.assign(module.exports, require('./x'))` and TypeScript's `__exportStar(require('./x'), exports)`
 * pass every name on. Looked for once, after the walk, over the calls of the module.
 */
export function commonJsReexports(b: Builder): void {
	const isExports = (v: V | undefined): boolean => {
		const of = v === undefined ? undefined : b.values[v];
		if (of?.k === 'global') return of.name === 'exports';
		return of?.k === 'member' && of.name === 'exports' && b.values[of.of]?.k === 'global';
	};
	for (const c of b.calls) {
		const callee = b.values[c.callee];
		const name =
			callee?.k === 'member' || callee?.k === 'global'
				? callee.name
				: callee?.k === 'read'
					? b.vars[callee.id]?.name
					: undefined;
		const [first, second] = c.args.map((a) => a.v);
		const module =
			name === '__exportStar' && isExports(second) ? first : name === 'assign' && isExports(first) ? second : undefined;
		const of = module === undefined ? undefined : b.values[module];
		if (of?.k === 'import' && of.name === '*') b.reexports.push({ from: of.from });
	}
}
