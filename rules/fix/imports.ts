/** Imports: merged into what is there, in the file's module style, never above a shebang, directive or header. */
import { ts } from '../model/summarise/ts';
import { braced, type Source } from './source';
import type { Code, ImportNeed, TextEdit } from './types';

/** The edits that bring these names into the file; none for a name that is there under the same name already. */
export function importEdits(source: Source, needs: readonly ImportNeed[]): TextEdit[] {
	const style = moduleStyle(source);
	const byModule = new Map<string, ImportNeed[]>();
	for (const need of needs) {
		if (style.has(source, need)) continue;
		const module = nodePrefix(source, need.from);
		byModule.set(module, [...(byModule.get(module) ?? []), need]);
	}
	return [...byModule].flatMap(([module, all]) => bring(source, style, module, all));
}

function bring(source: Source, style: ModuleStyle, module: string, needs: readonly ImportNeed[]): TextEdit[] {
	const named = needs.filter(({ name }) => name !== 'default' && name !== '*');
	const others = needs.filter(({ name }) => name === 'default' || name === '*');
	const list = named.length > 0 ? style.list(source, module) : undefined;
	const edits = list ? extend(source, list, named.map(style.member)) : [];
	const lines = [
		...others.map((need) => style.whole(source, module, need)),
		...(named.length > 0 && !list ? [style.named(source, module, named)] : []),
	];
	return lines.length === 0 ? edits : [...edits, addLines(source, style, lines)];
}

interface ModuleStyle {
	readonly has: (source: Source, need: ImportNeed) => boolean;
	/** The braces of an import of this module that more names can join. */
	readonly list: (source: Source, module: string) => ts.NamedImports | ts.ObjectBindingPattern | undefined;
	readonly member: (need: ImportNeed) => Code;
	readonly named: (source: Source, module: string, needs: readonly ImportNeed[]) => Code;
	readonly whole: (source: Source, module: string, need: ImportNeed) => Code;
	/** The statement that new ones come after. */
	readonly last: (source: Source) => ts.Statement | undefined;
}

const same = (a: string, b: string): boolean => a.replace(/^node:/, '') === b.replace(/^node:/, '');

const imports = (source: Source): ts.ImportDeclaration[] => source.tree.statements.filter(ts.isImportDeclaration);
const fromOf = (s: ts.ImportDeclaration): string => (s.moduleSpecifier as ts.StringLiteral).text;

const esm: ModuleStyle = {
	has: (source, need) =>
		imports(source).some((s) => {
			const clause = s.importClause;
			if (!same(fromOf(s), need.from) || !clause || clause.isTypeOnly) return false;
			if (need.name === 'default') return clause.name?.text === need.as;
			const bindings = clause.namedBindings;
			if (!bindings) return false;
			if (ts.isNamespaceImport(bindings)) return need.name === '*' && bindings.name.text === need.as;
			return bindings.elements.some(
				(e) => !e.isTypeOnly && (e.propertyName ?? e.name).text === need.name && e.name.text === need.as,
			);
		}),
	list: (source, module) => {
		const found = imports(source).find(
			(s) =>
				same(fromOf(s), module) &&
				s.importClause &&
				!s.importClause.isTypeOnly &&
				s.importClause.namedBindings &&
				ts.isNamedImports(s.importClause.namedBindings),
		);
		return found?.importClause?.namedBindings as ts.NamedImports | undefined;
	},
	member: ({ name, as }) => (name === as ? name : `${name} as ${as}`),
	named: (source, module, needs) => `import ${braced(source, needs.map(esm.member))} from ${quoted(source, module)}`,
	whole: (source, module, { name, as }) => `import ${name === '*' ? `* as ${as}` : as} from ${quoted(source, module)}`,
	last: (source) => imports(source).at(-1),
};

interface Required {
	readonly statement: ts.VariableStatement;
	readonly name: ts.BindingName;
	readonly from: string;
}

/** `const x = require('x')` at the top level. */
function required(source: Source): Required[] {
	return source.tree.statements.filter(ts.isVariableStatement).flatMap((statement) =>
		statement.declarationList.declarations.flatMap(({ name, initializer }): Required[] => {
			if (!initializer || !ts.isCallExpression(initializer)) return [];
			const [from] = initializer.arguments;
			const isRequire = ts.isIdentifier(initializer.expression) && initializer.expression.text === 'require';
			return isRequire && from && ts.isStringLiteral(from) ? [{ statement, name, from: from.text }] : [];
		}),
	);
}

const commonJs: ModuleStyle = {
	has: (source, need) =>
		required(source).some(({ name, from }) => {
			if (!same(from, need.from)) return false;
			if (ts.isIdentifier(name)) return (need.name === '*' || need.name === 'default') && name.text === need.as;
			return (
				ts.isObjectBindingPattern(name) &&
				name.elements.some(
					(e) =>
						(e.propertyName ?? e.name).getText(source.tree) === need.name && e.name.getText(source.tree) === need.as,
				)
			);
		}),
	list: (source, module) =>
		required(source)
			.filter(({ from }) => same(from, module))
			.map(({ name }) => name)
			.find(ts.isObjectBindingPattern),
	member: ({ name, as }) => (name === as ? name : `${name}: ${as}`),
	named: (source, module, needs) =>
		`const ${braced(source, needs.map(commonJs.member))} = require(${quoted(source, module)})`,
	whole: (source, module, { name, as }) =>
		name === 'default'
			? `const ${as} = require(${quoted(source, module)}).default`
			: `const ${as} = require(${quoted(source, module)})`,
	last: (source) => required(source).at(-1)?.statement,
};

/** ESM when the file imports or exports, or by its name; TypeScript without either is written as ESM too. */
function moduleStyle(source: Source): ModuleStyle {
	if (/\.c[jt]s$/i.test(source.file)) return source.isTypeScript ? esm : commonJs;
	const speaks = source.tree.statements.some(
		(s) =>
			ts.isImportDeclaration(s) ||
			ts.isExportDeclaration(s) ||
			ts.isExportAssignment(s) ||
			(ts.canHaveModifiers(s) && ts.getModifiers(s)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword)),
	);
	if (speaks || /\.mjs$/i.test(source.file)) return esm;
	return required(source).length > 0 || !source.isTypeScript ? commonJs : esm;
}

/** Node's modules with or without `node:`, as the file has it; with it where it has none. */
function nodePrefix(source: Source, module: string): string {
	if (!module.startsWith('node:')) return module;
	const all = [...imports(source).map(fromOf), ...required(source).map(({ from }) => from)];
	const bare = module.slice('node:'.length);
	const known = new Set(['fs', 'path', 'http', 'https', 'os', 'url', 'util', 'events', 'crypto', 'stream', bare]);
	return !all.some((from) => from.startsWith('node:')) && all.some((from) => known.has(from)) ? bare : module;
}

const quoted = (source: Source, text: string): Code => `${source.style.quote}${text}${source.style.quote}`;

/** Further names in the braces of an import. */
function extend(source: Source, list: ts.NamedImports | ts.ObjectBindingPattern, members: readonly Code[]): TextEdit[] {
	const last = list.elements.at(-1);
	if (!last) return [{ at: [source.start(list), list.end], text: braced(source, members) }];
	const own = source.beginsLine(source.start(last));
	const before = own ? `${source.style.eol}${source.indentAt(source.start(last))}` : ' ';
	if (list.elements.hasTrailingComma) {
		const at = list.elements.end;
		return [{ at: [at, at], text: members.map((m) => `${before}${m},`).join('') }];
	}
	return [{ at: [last.end, last.end], text: members.map((m) => `,${before}${m}`).join('') }];
}

/** New import lines: after the last one, else at the top below shebang, directives and the file's header. */
function addLines(source: Source, style: ModuleStyle, lines: readonly Code[]): TextEdit {
	const { eol, semicolons } = source.style;
	const code = lines.map((l) => (semicolons ? `${l};` : l));
	const last = style.last(source);
	if (last) {
		const at = source.afterComment(last.end);
		return { at: [at, at], text: code.map((l) => eol + l).join('') };
	}
	const first = source.tree.statements.find((s) => !isDirective(s));
	if (!first) {
		const end = source.text.trimEnd().length;
		return { at: [end, end], text: `${end > 0 ? eol : ''}${code.join(eol)}` };
	}
	const at = source.attachedStart(first);
	return { at: [at, at], text: `${code.join(eol)}${eol}${eol}` };
}

const isDirective = (s: ts.Statement): boolean => ts.isExpressionStatement(s) && ts.isStringLiteral(s.expression);
