/** Who imports whom: kept per file as scanned specifiers, turned round when someone asks. */
import type { Importer, Resolution } from '../../../rules/model/source-host';
import { byText } from './paths';
import { type ScannedImport, scanImports } from './scan';

interface Reverse {
	readonly byFile: Map<string, Map<string, boolean>>;
	readonly byPackage: Map<string, Set<string>>;
}

const NO_IMPORTERS: readonly Importer[] = [];
const NOBODY: readonly string[] = [];

export class ImportIndex {
	private readonly scanned = new Map<string, readonly ScannedImport[]>();
	/** Where each file's specifiers led when they were last turned round. */
	private edges = new Map<string, readonly Resolution[]>();
	private reverse: Reverse | undefined;
	private importers = new Map<string, readonly Importer[]>();
	private packageImporters = new Map<string, readonly string[]>();

	constructor(
		private readonly files: () => readonly string[],
		private readonly text: (file: string) => string | undefined,
		private readonly resolve: (from: string, specifier: string) => Resolution,
	) {}

	/** The specifiers in a file. */
	of(file: string): readonly ScannedImport[] {
		let found = this.scanned.get(file);
		if (!found) {
			const text = this.text(file);
			found = text === undefined ? [] : scanImports(text);
			this.scanned.set(file, found);
		}
		return found;
	}

	/** Scans a file. Returns false when it was scanned before. */
	scan(file: string): boolean {
		if (this.scanned.has(file)) return false;
		this.of(file);
		return true;
	}

	importersOf(file: string): readonly Importer[] {
		const reverse = this.turned();
		let found = this.importers.get(file);
		if (!found) {
			const map = reverse.byFile.get(file);
			found = map
				? [...map]
						.map(([importer, reexports]) => ({ file: importer, reexports }))
						.sort((a, b) => byText(a.file, b.file))
				: NO_IMPORTERS;
			this.importers.set(file, found);
		}
		return found;
	}

	importersOfPackage(name: string): readonly string[] {
		const reverse = this.turned();
		let found = this.packageImporters.get(name);
		if (!found) {
			const set = reverse.byPackage.get(name);
			found = set ? [...set].sort(byText) : NOBODY;
			this.packageImporters.set(name, found);
		}
		return found;
	}

	/**
	 * A file's text changed, or the file appeared or vanished. Takes its edges out; puts the new ones in when it is still
	 * there. Returns whether it may import anything else than before.
	 */
	changed(file: string, present: boolean): boolean {
		const before = this.scanned.get(file);
		this.scanned.delete(file);
		if (present && before && sameImports(before, this.of(file))) {
			this.scanned.set(file, before);
			return false;
		}
		if (this.reverse) {
			this.remove(file, this.reverse);
			if (present) this.insert(file, this.reverse);
		}
		return true;
	}

	/**
	 * Specifiers may lead elsewhere now (a file came or went, a manifest changed): resolves every one
	 * again. Returns the files of which one does; nothing when no one has asked yet.
	 */
	resolveAgain(): string[] {
		if (!this.reverse) return [];
		const before = this.edges;
		this.edges = new Map();
		this.reverse = undefined;
		this.importers.clear();
		this.packageImporters.clear();
		this.turned();
		const moved: string[] = [];
		for (const [file, edges] of this.edges) {
			const old = before.get(file);
			if (old && !same(old, edges)) moved.push(file);
		}
		return moved;
	}

	private turned(): Reverse {
		if (this.reverse) return this.reverse;
		const reverse: Reverse = { byFile: new Map(), byPackage: new Map() };
		for (const file of this.files()) this.insert(file, reverse);
		this.reverse = reverse;
		return reverse;
	}

	private insert(file: string, reverse: Reverse): void {
		const edges: Resolution[] = [];
		for (const { specifier, reexports } of this.of(file)) {
			const resolution = this.resolve(file, specifier);
			edges.push(resolution);
			if (resolution.kind === 'file') {
				let map = reverse.byFile.get(resolution.file);
				if (!map) {
					map = new Map();
					reverse.byFile.set(resolution.file, map);
				}
				map.set(file, reexports || map.get(file) === true);
				this.importers.delete(resolution.file);
			} else if (resolution.kind !== 'unresolved') {
				// `fs/promises` counts as a use of fs too.
				const names =
					resolution.kind === 'builtin'
						? new Set([resolution.name, resolution.name.split('/')[0]!])
						: [resolution.name];
				for (const name of names) {
					let set = reverse.byPackage.get(name);
					if (!set) {
						set = new Set();
						reverse.byPackage.set(name, set);
					}
					set.add(file);
					this.packageImporters.delete(name);
				}
			}
		}
		this.edges.set(file, edges);
	}

	private remove(file: string, reverse: Reverse): void {
		for (const edge of this.edges.get(file) ?? []) {
			if (edge.kind === 'file') {
				reverse.byFile.get(edge.file)?.delete(file);
				this.importers.delete(edge.file);
			} else if (edge.kind !== 'unresolved') {
				for (const name of [edge.name, edge.name.split('/')[0]!]) {
					reverse.byPackage.get(name)?.delete(file);
					this.packageImporters.delete(name);
				}
			}
		}
		this.edges.delete(file);
	}
}

function sameImports(a: readonly ScannedImport[], b: readonly ScannedImport[]): boolean {
	return (
		a.length === b.length &&
		a.every(({ specifier, reexports }, i) => specifier === b[i]!.specifier && reexports === b[i]!.reexports)
	);
}

function same(a: readonly Resolution[], b: readonly Resolution[]): boolean {
	if (a.length !== b.length) return false;
	return a.every((left, i) => {
		const right = b[i]!;
		if (left === right) return true;
		if (left.kind !== right.kind) return false;
		if (left.kind === 'file') return left.file === (right as typeof left).file;
		if (left.kind === 'package')
			return left.name === (right as typeof left).name && left.subpath === (right as typeof left).subpath;
		return left.kind === 'unresolved' || left.name === (right as typeof left).name;
	});
}
