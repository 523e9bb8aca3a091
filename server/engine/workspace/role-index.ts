/** Roles of all files, kept after edits: each file's own verdict, and what its importers make of it. */
import type { Resolution, RoleOf } from '../../../rules/model/source-host';
import { ComponentImports } from './component-imports';
import type { ImportIndex } from './import-index';
import { sameSet } from './presence';
import { RoleGraph, type Verdict } from './role-graph';
import { decidesPackage } from './role-packages';
import { MOST_SPECIFIERS, takesTypesOnly } from './type-imports';

export interface RoleIndexSources {
	/** Judges a file by itself. */
	judge(file: string): Verdict;
	text(file: string): string | undefined;
	resolve(from: string, specifier: string): Resolution;
	/** Components in other languages, and their texts. */
	components(): readonly string[];
	componentText(file: string): string | undefined;
	readonly imports: ImportIndex;
}

export class RoleIndex {
	private own = new Map<string, Verdict>();
	private types = new Map<string, ReadonlySet<string>>();
	private readonly graph: RoleGraph;
	/** Those of `among`. */
	private readonly parts: RoleGraph[] = [];
	private readonly components: ComponentImports;
	/** Whether anybody may know roles. */
	private asked = false;
	/** Whether some role may be another since the last `settle`. */
	private moved = false;

	constructor(private readonly sources: RoleIndexSources) {
		this.components = new ComponentImports({ ...sources, target: (from, specifier) => this.target(from, specifier) });
		this.graph = this.graphOf(() => true);
	}

	private graphOf(sees: (file: string) => boolean): RoleGraph {
		const { imports } = this.sources;
		return new RoleGraph({
			own: (file) => this.ownOf(file),
			importers: (file) => imports.importersOf(file).flatMap((importer) => (sees(importer.file) ? importer.file : [])),
			components: (file) => this.components.importersOf(file).filter(sees),
			typesOnly: (importer, file) => this.typesOf(importer).has(file),
		});
	}

	of(file: string): RoleOf {
		this.asked = true;
		return this.graph.of(file);
	}

	/** The roles files have when no others import them than those that are seen. */
	among(sees: (file: string) => boolean): (file: string) => RoleOf {
		const graph = this.graphOf(sees);
		this.parts.push(graph);
		return (file) => {
			this.asked = true;
			return graph.of(file);
		};
	}

	/**
	 * A file's text changed, or the file came or went. Other files may have other roles then when it imports something
	 * else, or takes other things of it, or is of another role by itself.
	 */
	changed(file: string, isReimporting: boolean): void {
		const verdict = this.own.get(file);
		const types = this.types.get(file);
		this.own.delete(file);
		this.types.delete(file);
		const isSame =
			!isReimporting &&
			(!verdict || sameVerdict(verdict, this.ownOf(file))) &&
			(!types || sameSet(types, this.typesOf(file)));
		if (!isSame) this.forget();
	}

	/** Files or manifests came or went: everything may be another. */
	clear(): void {
		this.own = new Map();
		this.types = new Map();
		this.components.clear();
		this.forget();
	}

	private forget(): void {
		this.moved = true;
		for (const graph of [this.graph, ...this.parts]) graph.clear();
	}

	/** Ends an update; `all`: every role may be another. True when some role may be, and somebody may have asked for it. */
	settle(all: boolean): boolean {
		if (all) this.clear();
		const moved = all || (this.moved && this.asked);
		this.moved = false;
		return moved;
	}

	/** The imports in these files, as last scanned, that help to say what their package is for. */
	packageKinds(files: Iterable<string>, known: ReadonlySet<string>): string {
		const kinds = (file: string) =>
			this.sources.imports
				.of(file)
				.map(({ specifier }) => specifier)
				.filter(decidesPackage)
				.join();
		return [...files]
			.filter((file) => known.has(file))
			.map(kinds)
			.join();
	}

	/** The file a specifier leads to. */
	private target(from: string, specifier: string): string | undefined {
		const resolution = this.sources.resolve(from, specifier);
		return resolution.kind === 'file' ? resolution.file : undefined;
	}

	private ownOf(file: string): Verdict {
		let verdict = this.own.get(file);
		if (!verdict) {
			verdict = this.sources.judge(file);
			this.own.set(file, verdict);
		}
		return verdict;
	}

	/** Files of which the importer takes nothing but types. */
	private typesOf(importer: string): ReadonlySet<string> {
		let found = this.types.get(importer);
		if (found) return found;
		const out = new Set<string>();
		const others = new Set<string>();
		const text = this.sources.text(importer) ?? '';
		const specifiers = this.sources.imports.of(importer).map(({ specifier }) => specifier);
		if (specifiers.length <= MOST_SPECIFIERS && /\btype\b/.test(text)) {
			const typed = specifiers.filter((specifier) => takesTypesOnly(text, specifier));
			const fileOf = (specifier: string) => this.target(importer, specifier);
			for (const specifier of typed) out.add(fileOf(specifier) ?? '');
			// One file may go by two names.
			if (typed.length > 0)
				for (const specifier of specifiers) if (!typed.includes(specifier)) others.add(fileOf(specifier) ?? '');
		}
		for (const file of others) out.delete(file);
		found = out;
		this.types.set(importer, found);
		return found;
	}
}

function sameVerdict(a: Verdict, b: Verdict): boolean {
	return (
		a.role === b.role &&
		a.reason === b.reason &&
		a.kind === b.kind &&
		a.rootDraws === b.rootDraws &&
		a.entry === b.entry
	);
}
