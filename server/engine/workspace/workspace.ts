/** The lint root as the model sees it: files, texts, imports, packages and roles, kept right after edits. */
import type { Importer, PackageInfo, Resolution, RoleOf, SourceHost } from '../../../rules/model/source-host';
import type { Change } from '../session';
import type { CancellationToken, Notice } from '../types';
import { isComponentFile } from './component-imports';
import { type Discovery, discover, isCodeFile, isDeclarationFile, isHidden, isManifest } from './discover';
import { FileStore } from './file-store';
import { repositoryRoot } from './gitignore';
import { ImportIndex } from './import-index';
import { JsonStore } from './json';
import { Manifests } from './manifests';
import { Mentions } from './mentions';
import type { Updated, WorkspaceOptions } from './options';
import { Packages } from './packages';
import { basename, byText, dirname, isInside, normalise } from './paths';
import { isFolder, isRegularFile, sameSet } from './presence';
import { Resolver } from './resolve';
import { RoleIndex } from './role-index';
import { Roles } from './roles';
import { TsConfigs } from './tsconfig';

export type { Updated, WorkspaceOptions };

/** What is derived from the manifests, made anew when one changes; the resolver also when a file comes or goes. */
interface Derived {
	readonly manifests: Manifests;
	readonly tsconfigs: TsConfigs;
	readonly resolver: Resolver;
	readonly packages: Packages;
}

export class Workspace implements SourceHost {
	readonly root: string;
	private readonly top: string;
	private readonly store = new FileStore();
	private readonly json = new JsonStore((file) => this.store.data(file));
	private readonly included: Set<string>;
	private readonly roles: Roles;
	private readonly roleIndex: RoleIndex;
	private readonly imports: ImportIndex;
	private readonly words: Mentions;
	/** Files read besides the discovered ones (.nvmrc above, extended configs): a change to one counts as a manifest's. */
	private readonly consulted = new Set<string>();
	private known = new Set<string>();
	private sorted: readonly string[] | undefined;
	private discovery!: Discovery;
	private derived!: Derived;

	private constructor(
		root: string,
		private readonly options: WorkspaceOptions,
	) {
		this.root = normalise(root);
		this.top = repositoryRoot(this.root) ?? this.root;
		this.included = new Set((options.include ?? []).map(normalise));
		this.roles = new Roles(this.root, options.roleOverrides ?? [], (dir, name) =>
			this.importersOfPackage(name).some((file) => isInside(dir, file)),
		);
		const files = () => this.files;
		const text = (file: string) => this.text(file);
		this.imports = new ImportIndex(files, text, (from, specifier) => this.resolve(from, specifier));
		this.words = new Mentions(files, text);
		this.roleIndex = new RoleIndex({
			judge: (file) => this.judge(file),
			text,
			resolve: (from, specifier) => this.resolve(from, specifier),
			components: () => this.discovery.components,
			componentText: (file) => this.store.data(file),
			imports: this.imports,
		});
		this.walk(options.cancel);
		this.derive();
	}

	/** Opens a lint root (absolute). Reads folders only; texts are read when asked for. Never throws. */
	static open(root: string, options: WorkspaceOptions = {}): Workspace {
		return new Workspace(root, options);
	}

	get files(): readonly string[] {
		this.sorted ??= [...this.known].sort(byText);
		return this.sorted;
	}

	/** Whether it is one of the code files. */
	has(file: string): boolean {
		return this.known.has(file);
	}

	/** Declaration files under the root, sorted. */
	get declarations(): readonly string[] {
		return this.discovery.declarations;
	}

	/** package.json, tsconfig, lock and configuration files under the root, sorted. */
	get manifests(): readonly string[] {
		return this.discovery.manifests;
	}

	/** Code files and folders left out because git or the config ignores them. */
	get skippedIgnored(): number {
		return this.discovery.skippedIgnored;
	}

	/** What the user should know about what was read so far. */
	get notices(): Notice[] {
		const files = this.store.notices.filter(({ file }) => file !== undefined && this.known.has(file));
		return [...this.discovery.notices, ...files, ...this.json.notices];
	}

	text(file: string): string | undefined {
		return this.store.text(file);
	}

	resolve(from: string, specifier: string): Resolution {
		return this.derived.resolver.resolve(from, specifier);
	}

	/** Reads every file, one a step, for what is asked of all of them. */
	*scanning(): Generator<void, void> {
		for (const file of this.files) {
			if (this.imports.scan(file)) yield;
		}
	}

	importersOf(file: string): readonly Importer[] {
		return this.imports.importersOf(file);
	}

	importsOf(file: string): readonly { readonly specifier: string; readonly reexports: boolean }[] {
		return this.imports.of(file);
	}

	importersOfPackage(name: string): readonly string[] {
		return this.imports.importersOfPackage(name);
	}

	mentions(word: string): readonly string[] {
		return this.words.of(word);
	}

	packageOf(file: string): PackageInfo {
		return this.derived.packages.of(file);
	}

	roleOf(file: string): RoleOf {
		return this.roleIndex.of(file);
	}

	/** The roles files have when no others import them than those that are seen. */
	rolesAmong(sees: (file: string) => boolean): (file: string) => RoleOf {
		return this.roleIndex.among(sees);
	}

	/** Every package.json under the root; another object after one of them changed. */
	get packageFiles(): Manifests {
		return this.derived.manifests;
	}

	/** From now on a change to one of these files counts as a manifest's. */
	watch(files: Iterable<string>): void {
		for (const file of files) this.consulted.add(file);
	}

	/** Takes edits in. Afterwards every answer is what a workspace opened now would give. */
	update(changes: readonly Change[]): Updated {
		const before = this.known;
		const dirty = new Set<string>();
		let config = false;
		let walk = false;
		for (const change of changes) {
			const file = normalise(change.file);
			this.store.set(file, change.text);
			if (isManifest(file)) walk ||= this.needsWalk(file);
			else if (isComponentFile(file)) {
				this.roleIndex.clear();
				walk ||= this.discovery.components.includes(file) !== isRegularFile(file);
			} else if (isCodeFile(file) || this.included.has(file)) dirty.add(file);
			// A declaration file, or a folder that came or went with all that is in it.
			else
				walk ||= isDeclarationFile(file) || isFolder(file) || this.files.some((known) => known.startsWith(`${file}/`));
			if (isManifest(file) || this.json.asked(file) || this.consulted.has(file)) config = true;
		}
		const manifestsBefore = this.discovery.manifests.join();
		if (walk) this.walk();
		else this.known = this.withPresence(before, dirty);
		// A folder that came as one event may have brought its package.json along.
		config ||= this.discovery.manifests.join() !== manifestsBefore;
		const filesChanged = this.known !== before;
		if (filesChanged) this.sorted = undefined;
		for (const file of before) if (!this.known.has(file)) dirty.add(file);
		for (const file of this.known) if (!before.has(file)) dirty.add(file);
		if (config) this.derive();
		else if (filesChanged) this.derived = { ...this.derived, resolver: this.resolverOf(this.derived) };
		const kinds = this.roleIndex.packageKinds(dirty, this.known);
		const changed = [...dirty].filter((file) => this.known.has(file) || before.has(file)).sort(byText);
		const reimporting = new Set<string>();
		for (const file of changed) {
			const present = this.known.has(file);
			if (!present) this.store.forget(file);
			if (this.imports.changed(file, present)) reimporting.add(file);
			this.words.changed(file, present ? this.text(file) : undefined);
		}
		for (const file of changed) this.roleIndex.changed(file, reimporting.has(file));
		const repackaged = config || filesChanged || kinds !== this.roleIndex.packageKinds(dirty, this.known);
		if (repackaged) this.roles.clear();
		const rolesChanged = this.roleIndex.settle(repackaged);
		const rewired = filesChanged || config ? this.imports.resolveAgain().sort(byText) : [];
		return {
			changed,
			importsChanged: reimporting.size > 0,
			rewired,
			filesChanged,
			configChanged: config,
			rolesChanged,
		};
	}

	/** A file's role by itself, its folder and its package. */
	private judge(file: string) {
		const json = this.derived.manifests.nearest(dirname(file))?.json;
		const { dir, isLibrary } = this.packageOf(file);
		const specifiers = this.imports.of(file).map(({ specifier }) => specifier);
		return this.roles.of({ file, text: this.text(file), specifiers, package: { dir, isLibrary, json } });
	}

	/** Walks the disk, then adds and takes away what overlays and the caller say. Keeps the set when it is the same. */
	private walk(cancel?: CancellationToken): void {
		this.discovery = discover(this.root, { ignore: this.options.ignore ?? [], cancel });
		const special = new Set([...this.included, ...[...this.store.overlaid()].map(([file]) => file)]);
		const now = this.withPresence(new Set(this.discovery.files), special);
		if (!sameSet(now, this.known)) this.known = now;
	}

	/** True unless the manifest was there before and still is: then no walk would find anything new. */
	private needsWalk(file: string): boolean {
		if (basename(file) === '.gitignore' || !this.discovery.manifests.includes(file)) return true;
		const overlay = this.store.overlay(file);
		return overlay === null || (overlay === undefined && !isRegularFile(file));
	}

	/** The set with each of `candidates` in it or not, as it is there now; the same set when nothing differs. */
	private withPresence(files: Set<string>, candidates: Iterable<string>): Set<string> {
		let out = files;
		for (const file of candidates) {
			const present = this.isPresent(file, files.has(file));
			if (present === files.has(file)) continue;
			if (out === files) out = new Set(files);
			if (present) out.add(file);
			else out.delete(file);
		}
		return out;
	}

	/** `visible`: a walk came across it, or it was here before: nothing hides it. */
	private isPresent(file: string, visible: boolean): boolean {
		if (!isCodeFile(file) && !this.included.has(file)) return false;
		const overlay = this.store.overlay(file);
		if (overlay === null || (overlay === undefined && !isRegularFile(file))) return false;
		return visible || this.included.has(file) || !isHidden(this.root, file, this.options.ignore ?? []);
	}

	private derive(): void {
		this.json.clear();
		const overlaid = [...this.store.overlaid()].filter(([file]) => isManifest(file) && isInside(this.root, file));
		const paths = new Set(this.discovery.manifests);
		for (const [file, text] of overlaid) {
			if (text === null) paths.delete(file);
			else if (!isHidden(this.root, dirname(file), this.options.ignore ?? [])) paths.add(file);
		}
		const manifests = new Manifests(this.root, paths, this.json);
		const tsconfigs = new TsConfigs(this.root, paths, this.json, manifests);
		const read = (file: string) => {
			this.consulted.add(file);
			return this.store.data(file);
		};
		const packages = new Packages(this.root, this.top, manifests, paths, read);
		this.derived = { manifests, tsconfigs, packages, resolver: this.resolverOf({ manifests, tsconfigs }) };
	}

	private resolverOf({ manifests, tsconfigs }: Pick<Derived, 'manifests' | 'tsconfigs'>): Resolver {
		return new Resolver(this.known, manifests, tsconfigs);
	}
}
