/**
 * The linker's hold on the world: summaries on demand, the logged queries, the catalogue by module
 * and by global. Everything in link goes through it, so nothing is asked without being logged.
 */
import type { Action, Library } from '../../catalog/types';
import type { TextSpan } from '../marks';
import { NOTHING_OWN, OwnIndex, type OwnLibraries } from '../own';
import type { Importer, PackageInfo, Resolution, SourceHost, Touched } from '../source-host';
import type { CallId, FileSummary, Loc, Span, V } from '../summary';
import type { SummaryCache } from '../summary-cache';
import { sameData } from './same-data';
import { SeedIndex } from './seed-index';
import { TextFacts } from './text-facts';
import { Tracker } from './tracker';
import { hasWord } from './words';

/** What of the world answers are made from, besides the text of one file. */
const TOPIC = {
	/** Where specifiers lead: which files there are, and the manifests. */
	wiring: 'wiring',
	/** Who imports whom. */
	importers: 'importers',
	packages: 'packages',
	roles: 'roles',
	/** The texts and imports of all files. */
	world: 'world',
} as const;

const textOf = (file: string): string => `text ${file}`;
const isOne = (a: unknown, b: unknown): boolean => a === b;

/** A file as it was when it was last looked into. */
interface Looked {
	/** Another one when it says the same. */
	text: string;
	readonly syntaxErrors: FileSummary['syntaxErrors'];
	/** It could not be summarised. */
	readonly isBroken?: true;
}

export class Linker {
	readonly tracker = new Tracker();
	readonly failures = new Map<string, string>();
	private readonly byModule = new Map<string, Library>();
	private readonly byGlobal = new Map<string, Library>();
	private readonly looked = new Map<string, Looked>();
	private readonly summaryKeys = new Map<string, string>();
	/** Names of members and exports by which clients are reached or made: get, request, create, Pool … */
	readonly contactNames: ReadonlySet<string>;
	/** Exports of files in sight that a configuration declares. */
	readonly ownIndex = new OwnIndex();
	/** For what is made out again and again from texts that mostly stay the same. */
	readonly facts: TextFacts;
	/** Files that import a library whose calls are bounded, or use one of its globals. */
	readonly seeds: SeedIndex;

	constructor(
		readonly host: SourceHost,
		readonly catalog: readonly Library[],
		private readonly summaries: SummaryCache,
		readonly own: OwnLibraries = NOTHING_OWN,
	) {
		for (const lib of catalog) {
			for (const m of lib.modules) this.byModule.set(m, lib);
			for (const g of Object.keys(lib.globals ?? {})) this.byGlobal.set(g, lib);
		}
		this.contactNames = contactNames([...catalog, ...own.all]);
		this.facts = new TextFacts((file) => host.text(file));
		this.seeds = new SeedIndex(this);
	}

	/** The host has taken edits in: forgets what may be answered otherwise now. */
	updated({ changed, importsChanged, filesChanged, configChanged, rolesChanged }: Touched): void {
		for (const file of changed) this.facts.forget(file);
		this.seeds.refresh();
		if (configChanged) {
			this.tracker.recheck();
			return;
		}
		const topics: string[] = changed.map(textOf);
		if (filesChanged) topics.push(TOPIC.wiring);
		if (filesChanged || importsChanged) topics.push(TOPIC.importers);
		if (rolesChanged) topics.push(TOPIC.roles);
		if (topics.length > 0) topics.push(TOPIC.world);
		this.tracker.recheck(topics);
	}

	/**
	 * Forgets what nobody asks any more; to be called when a whole analysis has asked all that shall be kept. Of files that
	 * nobody asked about, nothing is kept.
	 */
	sweep(): void {
		if (!this.tracker.sweep()) return;
		for (const file of this.summaryKeys.keys()) {
			if (this.tracker.has(this.summaryKey(file))) continue;
			this.looked.delete(file);
			this.summaryKeys.delete(file);
			this.failures.delete(file);
		}
	}

	/** The file's summary; undefined when the file is gone or could not be summarised. */
	summary(file: string): FileSummary | undefined {
		const state = this.tracker.query(this.summaryKey(file), textOf(file), () => this.look(file), isOne);
		return state && !state.isBroken ? this.summaries.of(file, state.text) : undefined;
	}

	/** Asked so often that making the key anew each time would cost more than the answer. */
	private summaryKey(file: string): string {
		let key = this.summaryKeys.get(file);
		if (key === undefined) {
			key = `summary ${file}`;
			this.summaryKeys.set(file, key);
		}
		return key;
	}

	/** The same state as long as the text says the same. */
	private look(file: string): Looked | undefined {
		const text = this.host.text(file);
		const known = this.looked.get(file);
		if (known && known.text === text) return known;
		this.failures.delete(file);
		this.looked.delete(file);
		if (text === undefined) return undefined;
		const state = this.lookedAt(file, text, known);
		this.looked.set(file, state);
		return state;
	}

	private lookedAt(file: string, text: string, known: Looked | undefined): Looked {
		try {
			const before = known && this.summaries.kept(file, known.text);
			const now = this.summaries.of(file, text);
			const isSame = before && known && !known.isBroken && sameData(before, now);
			// Most edits of comments and ends of files change nothing: what hangs on the summary stays.
			if (!isSame) return { text, syntaxErrors: now.syntaxErrors };
			known.text = text;
			return known;
		} catch (error) {
			const deep = error instanceof RangeError;
			const why = error instanceof Error ? error.message : String(error);
			this.failures.set(file, deep ? 'nested too deeply to be read' : `could not be read: ${why}`);
			return { text, syntaxErrors: [], isBroken: true };
		}
	}

	/** Syntax errors of the files summarised so far. */
	syntaxErrors(): [string, FileSummary['syntaxErrors']][] {
		return [...this.looked].flatMap(([file, { syntaxErrors }]) =>
			syntaxErrors.length > 0 ? [[file, syntaxErrors] as [string, FileSummary['syntaxErrors']]] : [],
		);
	}

	resolve(from: string, specifier: string): Resolution {
		return this.tracker.query(`resolve ${from} ${specifier}`, TOPIC.wiring, () => this.host.resolve(from, specifier));
	}
	importersOf(file: string): readonly Importer[] {
		return this.tracker.query(`importers ${file}`, TOPIC.importers, () => this.host.importersOf(file));
	}
	importsOf(file: string): ReturnType<SourceHost['importsOf']> {
		return this.tracker.query(`imports ${file}`, textOf(file), () => this.host.importsOf(file));
	}
	importersOfPackage(name: string): readonly string[] {
		return this.tracker.query(`package-importers ${name}`, TOPIC.importers, () => this.host.importersOfPackage(name));
	}
	mentions(word: string): readonly string[] {
		return this.tracker.query(`mentions ${word}`, TOPIC.world, () => this.host.mentions(word));
	}
	mentionsWord(file: string, word: string): boolean {
		return this.textQuery(`mentions ${word} in ${file}`, file, (text) => hasWord(text, word));
	}
	packageOf(file: string): PackageInfo {
		return this.tracker.query(
			`package ${file}`,
			TOPIC.packages,
			() => this.host.packageOf(file),
			(a, b) => a.dir === b.dir && a.name === b.name && a.node === b.node && a.isLibrary === b.isLibrary,
		);
	}
	versionOf(file: string, dependency: string): string | undefined {
		return this.tracker.query(`version ${file} ${dependency}`, TOPIC.packages, () =>
			this.host.packageOf(file).versionOf(dependency),
		);
	}
	roleOf(file: string): ReturnType<SourceHost['roleOf']> {
		return this.tracker.query(`role ${file}`, TOPIC.roles, () => this.host.roleOf(file));
	}

	/** Logs a question about the text of one file; '' when the file is gone. */
	textQuery<T>(key: string, file: string, ask: (text: string) => T): T {
		return this.tracker.query(key, textOf(file), () => ask(this.host.text(file) ?? ''));
	}
	/** Logs a question about all files; asked again after every edit, so it has to be cheap then. */
	worldQuery<T>(key: string, ask: () => T): T {
		return this.tracker.query(key, TOPIC.world, ask);
	}

	libraryOfModule(name: string): Library | undefined {
		return this.byModule.get(name);
	}
	libraryOfGlobal(name: string): Library | undefined {
		return this.byGlobal.get(name);
	}

	/** Source text of a span, for messages. */
	textAt(file: string, at: Span): string {
		return this.textQuery(`text ${file} ${at[0]} ${at[1]}`, file, (text) =>
			text.slice(...(this.spanOf({ file, at }) ?? [0, 0])),
		);
	}

	/** Where a place is in the current text of its file; undefined where that no longer has it. Not logged. */
	spanOf(at: Loc): TextSpan | undefined {
		const text = this.host.text(at.file);
		return text === undefined ? undefined : this.summaries.spanOf(at, text);
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
