/**
 * That fixes add no type error, told by the libraries' real types: one program over the texts of all cases before and
 * after each fix.
 */
import { basename, dirname, resolve } from 'node:path';
import { ts } from 'ts-morph';
import { aliasOf, packageOf } from '../faults/libraries';
import type { Case } from './cases';
import { slashed, type Tree } from './workspace';

/** A case with one fix made. */
export interface FixedCase {
	readonly test: Case;
	readonly title: string;
	/** Path in the tree → fixed text. */
	readonly texts: ReadonlyMap<string, string>;
}

const OPTIONS: ts.CompilerOptions = {
	target: ts.ScriptTarget.ES2023,
	module: ts.ModuleKind.ESNext,
	moduleResolution: ts.ModuleResolutionKind.Bundler,
	moduleDetection: ts.ModuleDetectionKind.Force,
	lib: ['lib.es2023.d.ts'],
	types: ['node'],
	strict: true,
	allowJs: true,
	checkJs: true,
	noEmit: true,
	skipLibCheck: true,
	esModuleInterop: true,
	experimentalDecorators: true,
	jsx: ts.JsxEmit.Preserve,
};

/** What TypeScript says of a fixed case that it did not say before; empty when fixes add nothing. */
export function newTypeErrors(fixed: readonly FixedCase[]): string[] {
	const texts = new Map<string, string>();
	const trees = new Map<string, Tree>();
	const add = (dir: string, test: Case, changed: ReadonlyMap<string, string>): string => {
		trees.set(dir, test.tree);
		for (const [path, text] of test.tree) texts.set(`${dir}/${path}`, changed.get(path) ?? String(text));
		return `${dir}/`;
	};
	const originals = new Map<Case, string>();
	const pairs = fixed.map((one, i) => {
		const before = originals.get(one.test) ?? add(`c${originals.size}`, one.test, new Map());
		originals.set(one.test, before);
		return { ...one, before, after: add(`f${i}`, one.test, one.texts) };
	});
	// Beside the real node_modules, so that imports find the libraries' types.
	const base = `${slashed(resolve('.cache/types'))}/`;
	const said = diagnose(texts, OPTIONS, base, (specifier, file) => {
		const [dir = '', ...path] = file.startsWith(base) ? file.slice(base.length).split('/') : [];
		const tree = trees.get(dir);
		return tree ? inItsVersion(specifier, path.join('/'), tree) : specifier;
	});
	return pairs.flatMap(({ test, title, before, after }) =>
		added(said(before), said(after)).map((line) => `${test.rule} › ${test.name}, "${title}": ${line}`),
	);
}

/** `got` of a case that wants another version than the one installed under this name: `got-11`. */
function inItsVersion(specifier: string, file: string, tree: Tree): string {
	const name = packageOf(specifier);
	return name === undefined ? specifier : aliasOf(name, file, tree) + specifier.slice(name.length);
}

/** The same for files by themselves, without what they import. @param files texts before and after */
export function newErrorsAlone(files: readonly { file: string; before: string; after: string }[]): string[] {
	const texts = new Map<string, string>();
	for (const [i, { file, before, after }] of files.entries()) {
		texts.set(`b${i}/${basename(file)}`, before).set(`a${i}/${basename(file)}`, after);
	}
	// A folder that no node_modules is above; Node's own types are there.
	const said = diagnose(texts, { ...OPTIONS, typeRoots: [resolve('node_modules/@types')] }, '/alone/');
	return files.flatMap(({ file }, i) => added(said(`b${i}/`), said(`a${i}/`)).map((line) => `${file}: ${line}`));
}

/** The lines of `after` that `before` has not, each counted. */
function added(before: readonly string[], after: readonly string[]): string[] {
	const rest = [...before];
	return after.filter((line) => {
		const i = rest.indexOf(line);
		if (i >= 0) rest.splice(i, 1);
		return i < 0;
	});
}

/**
 * Compiles texts as files below `base`; what is said of a folder.
 * @param meant what to import for a specifier in a file
 */
function diagnose(
	texts: ReadonlyMap<string, string>,
	options: ts.CompilerOptions,
	base: string,
	meant: (specifier: string, file: string) => string = (specifier) => specifier,
): (dir: string) => string[] {
	const placed = new Map([...texts].map(([path, text]) => [base + path, text]));
	const rootNames = [...placed.keys()].filter((file) => /\.[cm]?[jt]sx?$/.test(file));
	const program = ts.createProgram({ rootNames, options, host: overlaid(placed, options, meant) });
	const global = [...program.getGlobalDiagnostics(), ...program.getOptionsDiagnostics()];
	if (global.length > 0) throw new Error(`no types to check with: ${textOf(global[0]!)}`);
	const known = new Map<string, string[]>();
	return (dir) => {
		const lines =
			known.get(dir) ??
			rootNames.filter((f) => f.startsWith(base + dir)).flatMap((f) => linesOf(program, f, base + dir));
		known.set(dir, lines);
		return lines;
	};
}

function linesOf(program: ts.Program, file: string, dir: string): string[] {
	const source = program.getSourceFile(file)!;
	const all = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
	return all.map((d) => `${file.slice(dir.length)}: TS${d.code} ${textOf(d).replaceAll(dir, '')}`);
}

/** An object's type is left out: an option that is added is part of it. */
const textOf = (d: ts.Diagnostic): string =>
	ts.flattenDiagnosticMessageText(d.messageText, ' ').replace(/'\{.*?\}'(?=[. ]|$)/g, 'an object');

/** The disk with these texts on top. */
function overlaid(
	texts: ReadonlyMap<string, string>,
	options: ts.CompilerOptions,
	meant: (specifier: string, file: string) => string,
): ts.CompilerHost {
	const host = ts.createCompilerHost(options);
	const cache = ts.createModuleResolutionCache(host.getCurrentDirectory(), (name) => name, options);
	const folders = new Set<string>();
	for (const file of texts.keys())
		for (let dir = dirname(file); !folders.has(dir); dir = dirname(dir)) folders.add(dir);
	const { getSourceFile } = host;
	// ts-morph carries no library files on disk.
	const libraries = slashed(resolve('node_modules/typescript/lib'));
	const overlay: ts.CompilerHost = {
		...host,
		resolveModuleNameLiterals: (literals, file, redirected, _, source) =>
			literals.map((literal) => {
				const mode = ts.getModeForUsageLocation(source, literal, options);
				return ts.resolveModuleName(meant(literal.text, file), file, options, overlay, cache, redirected, mode);
			}),
		getDefaultLibLocation: () => libraries,
		getDefaultLibFileName: (given) => `${libraries}/${ts.getDefaultLibFileName(given)}`,
		fileExists: (file) => texts.has(file) || ts.sys.fileExists(file),
		readFile: (file) => texts.get(file) ?? ts.sys.readFile(file),
		directoryExists: (dir) => folders.has(dir) || ts.sys.directoryExists(dir),
		getSourceFile: (file, ...rest) => {
			const text = texts.get(file);
			return text === undefined ? getSourceFile(file, ...rest) : ts.createSourceFile(file, text, rest[0], true);
		},
	};
	return overlay;
}
