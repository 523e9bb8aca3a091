/**
 * The linker's hold on the world: summaries on demand, the logged queries, the catalogue by module
 * and by global. Everything in link goes through it, so nothing is asked without being logged.
 */
import type { Action, Library } from '../../catalog/types';
import { NOTHING_OWN, OwnIndex, type OwnLibraries } from '../own';
import type { Importer, PackageInfo, Resolution, SourceHost } from '../source-host';
import type { CallId, FileSummary, V } from '../summary';
import { Tracker } from './tracker';

/** A file that could not be summarised, and why. */
export interface SummaryFailure {
	readonly file: string;
	readonly message: string;
}

export class Linker {
	readonly tracker = new Tracker();
	readonly failures = new Map<string, string>();
	private readonly byModule = new Map<string, Library>();
	private readonly byGlobal = new Map<string, Library>();
	private readonly summaries = new Map<string, { readonly text: string; readonly sum: FileSummary | undefined }>();
	/** Files summarised so far, re-summarised ones counted again: for tests and the bench. */
	summarised = 0;

	/** Names of members and exports by which clients are reached or made: get, request, create, Pool … */
	readonly contactNames: ReadonlySet<string>;
	/** Exports of files in sight that a configuration declares. */
	readonly ownIndex = new OwnIndex();

	constructor(
		readonly host: SourceHost,
		readonly catalog: readonly Library[],
		private readonly summarise: (file: string, text: string) => FileSummary,
		readonly own: OwnLibraries = NOTHING_OWN,
	) {
		for (const lib of catalog) {
			for (const m of lib.modules) this.byModule.set(m, lib);
			for (const g of Object.keys(lib.globals ?? {})) this.byGlobal.set(g, lib);
		}
		this.contactNames = contactNames([...catalog, ...own.all]);
	}

	/** The file's summary; undefined when the file is gone or could not be summarised. */
	summary(file: string): FileSummary | undefined {
		return this.tracker.query(`summary ${file}`, () => this.load(file));
	}

	private load(file: string): FileSummary | undefined {
		const text = this.host.text(file);
		if (text === undefined) {
			this.summaries.delete(file);
			return undefined;
		}
		const known = this.summaries.get(file);
		if (known && known.text === text) return known.sum;
		let sum: FileSummary | undefined;
		this.failures.delete(file);
		try {
			this.summarised++;
			sum = this.summarise(file, text);
		} catch (error) {
			const deep = error instanceof RangeError;
			this.failures.set(
				file,
				deep
					? 'nested too deeply to be read'
					: `could not be read: ${error instanceof Error ? error.message : String(error)}`,
			);
		}
		this.summaries.set(file, { text, sum });
		return sum;
	}

	/** Syntax errors of the files summarised so far. */
	syntaxErrors(): [string, FileSummary['syntaxErrors']][] {
		return [...this.summaries].flatMap(([file, { sum }]) =>
			sum && sum.syntaxErrors.length > 0 ? [[file, sum.syntaxErrors] as [string, FileSummary['syntaxErrors']]] : [],
		);
	}

	resolve(from: string, specifier: string): Resolution {
		return this.tracker.query(`resolve ${from} ${specifier}`, () => this.host.resolve(from, specifier));
	}
	importersOf(file: string): readonly Importer[] {
		return this.tracker.query(`importers ${file}`, () => this.host.importersOf(file));
	}
	importsOf(file: string): ReturnType<SourceHost['importsOf']> {
		return this.tracker.query(`imports ${file}`, () => this.host.importsOf(file));
	}
	importersOfPackage(name: string): readonly string[] {
		return this.tracker.query(`package-importers ${name}`, () => this.host.importersOfPackage(name));
	}
	mentions(word: string): readonly string[] {
		return this.tracker.query(`mentions ${word}`, () => this.host.mentions(word));
	}
	mentionsWord(file: string, word: string): boolean {
		return this.tracker.query(`mentions ${word} in ${file}`, () => hasWord(this.host.text(file) ?? '', word));
	}
	packageOf(file: string): PackageInfo {
		return this.tracker.query(
			`package ${file}`,
			() => this.host.packageOf(file),
			(a, b) => a.dir === b.dir && a.name === b.name && a.node === b.node && a.isLibrary === b.isLibrary,
		);
	}
	versionOf(file: string, dependency: string): string | undefined {
		return this.tracker.query(`version ${file} ${dependency}`, () => this.host.packageOf(file).versionOf(dependency));
	}
	roleOf(file: string): ReturnType<SourceHost['roleOf']> {
		return this.tracker.query(`role ${file}`, () => this.host.roleOf(file));
	}

	libraryOfModule(name: string): Library | undefined {
		return this.byModule.get(name);
	}
	libraryOfGlobal(name: string): Library | undefined {
		return this.byGlobal.get(name);
	}

	/** Source text of a span, for messages. */
	textAt(file: string, at: readonly [number, number]): string {
		return (this.host.text(file) ?? '').slice(at[0], at[1]);
	}

	/** Values that are arguments of calls or callee chains, by what they hang on; built once per summary. */
	uses(sum: FileSummary): Uses {
		const known = usesOf.get(sum);
		if (known) return known;
		const made = buildUses(sum);
		usesOf.set(sum, made);
		return made;
	}
}

export interface Uses {
	/** Calls whose callee is `member of v`, by the name of the member. */
	readonly memberCalls: readonly { readonly call: CallId; readonly of: V; readonly name: string }[];
}

const usesOf = new WeakMap<FileSummary, Uses>();

function buildUses(sum: FileSummary): Uses {
	const memberCalls = sum.calls.flatMap((c, call) => {
		const callee = sum.values[c.callee];
		return callee?.k === 'member' ? [{ call, of: callee.of, name: callee.name }] : [];
	});
	return { memberCalls };
}

export function hasWord(text: string, word: string): boolean {
	const isPart = (c: number): boolean =>
		(c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95 || c === 36 || c > 127;
	for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
		const before = i > 0 ? text.charCodeAt(i - 1) : 32;
		const after = i + word.length < text.length ? text.charCodeAt(i + word.length) : 32;
		if (!isPart(before) && !isPart(after)) return true;
	}
	return false;
}

function contactNames(catalog: readonly Library[]): Set<string> {
	const names = new Set(['default']);
	for (const lib of catalog) {
		if (Object.keys(lib.bounds).length === 0) continue;
		for (const name of [...Object.keys(lib.exports), ...Object.keys(lib.globals ?? {})]) names.add(name);
		for (const shape of Object.values(lib.shapes)) {
			for (const [name, m] of Object.entries(shape.members ?? {})) if (mayContact(lib, m)) names.add(name);
		}
	}
	return names;
}

function mayContact(lib: Library, member: Action | { readonly shape: string }): boolean {
	if ('does' in member) return member.does === 'request' || member.does === 'create';
	const shape = lib.shapes[member.shape];
	return !!(shape?.call ?? shape?.construct);
}
