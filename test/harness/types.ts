/**
 * That fixes add no type error, told by the libraries' real types: one program over the texts of all cases before and
 * after each fix.
 */
import { dirname, resolve } from 'node:path';
import { ts } from 'ts-morph';
import type { Case } from './cases';
import { slashed } from './workspace';

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
	// Beside the real node_modules, so that imports find the libraries' types.
	const base = slashed(resolve('.cache/types'));
	const texts = new Map<string, string>();
	const add = (dir: string, test: Case, changed: ReadonlyMap<string, string>): string => {
		for (const [path, text] of test.tree) texts.set(`${base}/${dir}/${path}`, changed.get(path) ?? String(text));
		return `${base}/${dir}/`;
	};
	const originals = new Map<Case, string>();
	const pairs = fixed.map((one, i) => {
		const before = originals.get(one.test) ?? add(`c${originals.size}/before`, one.test, new Map());
		originals.set(one.test, before);
		return { ...one, before, after: add(`f${i}/after`, one.test, one.texts) };
	});
	const program = ts.createProgram({
		rootNames: [...texts.keys()].filter((file) => /\.[cm]?[jt]sx?$/.test(file)),
		options: OPTIONS,
		host: overlaid(texts),
	});
	const global = [...program.getGlobalDiagnostics(), ...program.getOptionsDiagnostics()];
	if (global.length > 0) throw new Error(`no types to check with: ${textOf(global[0]!)}`);
	const said = (dir: string): string[] =>
		[...texts.keys()]
			.filter((file) => file.startsWith(dir))
			.flatMap((file) => {
				const source = program.getSourceFile(file);
				if (!source) return [];
				const all = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
				return all.map((d) => `${file.slice(dir.length)}: TS${d.code} ${textOf(d).replaceAll(dir, '')}`);
			});
	const known = new Map<string, string[]>();
	return pairs.flatMap(({ test, title, before, after }) => {
		const old = known.get(before) ?? said(before);
		known.set(before, old);
		const rest = [...old];
		const fresh = said(after).filter((line) => {
			const i = rest.indexOf(line);
			if (i >= 0) rest.splice(i, 1);
			return i < 0;
		});
		return fresh.map((line) => `${test.rule} › ${test.name}, "${title}": ${line}`);
	});
}

const textOf = (d: ts.Diagnostic): string => ts.flattenDiagnosticMessageText(d.messageText, ' ');

/** The disk with these texts on top. */
function overlaid(texts: ReadonlyMap<string, string>): ts.CompilerHost {
	const host = ts.createCompilerHost(OPTIONS);
	const folders = new Set<string>();
	for (const file of texts.keys())
		for (let dir = dirname(file); !folders.has(dir); dir = dirname(dir)) folders.add(dir);
	const { getSourceFile } = host;
	// ts-morph carries no library files on disk.
	const libraries = slashed(resolve('node_modules/typescript/lib'));
	return {
		...host,
		getDefaultLibLocation: () => libraries,
		getDefaultLibFileName: (options) => `${libraries}/${ts.getDefaultLibFileName(options)}`,
		fileExists: (file) => texts.has(file) || ts.sys.fileExists(file),
		readFile: (file) => texts.get(file) ?? ts.sys.readFile(file),
		directoryExists: (dir) => folders.has(dir) || ts.sys.directoryExists(dir),
		getSourceFile: (file, ...rest) => {
			const text = texts.get(file);
			return text === undefined ? getSourceFile(file, ...rest) : ts.createSourceFile(file, text, rest[0], true);
		},
	};
}
