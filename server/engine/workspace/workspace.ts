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
import { isFolder, isLinked, sameSet } from './presence';
import { Resolver } from './resolve';
import { RoleIndex } from './role-index';
import { Roles } from './roles';
import { TsConfigs } from './tsconfig';

export type { Updated, WorkspaceOptions };

/** What is derived from the manifests, made anew when one changes; the resolver also when a file comes or goes. */
interface Derived {
	/** The manifests: those on disk, without those that are gone from the editor, and those that are only there. */
	readonly paths: readonly string[];
	readonly manifests: Manifests;
	readonly tsconfigs: TsConfigs;
	readonly resolver: Resolver;
	readonly packages: Packages;
}

export class Workspace implements SourceHost {
	readonly root: string;
	private readonly top: string;
	private readonly store: FileStore;
	private readonly overlay = (file: string) => this.store.overlay(file);
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
	private wrongManifests: readonly Notice[] | undefined;
	private discovery!: Discovery;
	private derived!: Derived;

	private constructor(
		root: string,
		private readonly options: WorkspaceOptions,
	) {
		this.root = normalise(root);
		this.store = options.store ?? new FileStore();
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

	/** Whether one that is opened now with this root and ignore list would be the same. */
	isFor(root: string, ignore: readonly string[]): boolean {
		const isSame = root === this.root && ignore.join('\n') === (this.options.ignore ?? []).join('\n');
		return isSame && this.top === (repositoryRoot(root) ?? root);
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
		return this.derived.paths;
	}

	/** Code files and folders left out because git or the config ignores them. */
	get skippedIgnored(): number {
		return this.discovery.skippedIgnored;
	}

	/** What the user should know about the files that were read so far, and about all manifests that count for code. */
	get notices(): Notice[] {
		const files = this.store.notices.filter(({ file }) => file !== undefined && this.known.has(file));
		this.wrongManifests ??= this.noticesOfManifests();
		return [...this.discovery.notices, ...files, ...this.wrongManifests];
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
			if (typeof change.text !== 'string' && this.isFolder(file)) {
				walk = true;
				// Components in it count, and are no files that are known.
				this.roleIndex.clear();
				for (const known of before) if (isInside(file, known)) dirty.add(known);
				config ||= [...this.manifestLike].some((one) => isInside(file, one));
				continue;
			}
			if (isManifest(file)) walk ||= this.needsWalk(file);
			else if (isComponentFile(file)) {
				this.roleIndex.clear();
				walk ||= this.discovery.components.includes(file) !== this.isSeen(file);
			} else if (isDeclarationFile(file)) walk ||= this.discovery.declarations.includes(file) !== this.isSeen(file);
			else if (isCodeFile(file) || this.included.has(file)) dirty.add(file);
			if (isManifest(file) || this.json.asked(file) || this.consulted.has(file)) config = true;
		}
		const manifestsBefore = this.discovery.manifests.join();
		if (walk) this.walk();
		else this.known = this.withPresence(before, dirty);
		// A folder that came as one event may have brought its package.json along.
		config ||= this.discovery.manifests.join() !== manifestsBefore;
		const filesChanged = this.known !== before;
		if (filesChanged) this.sorted = undefined;
		if (filesChanged || config || walk) this.wrongManifests = undefined;
		for (const file of before) if (!this.known.has(file)) dirty.add(file);
		for (const file of this.known) if (!before.has(file)) dirty.add(file);
		if (config) this.derive();
		else if (filesChanged) this.derived = { ...this.derived, resolver: this.resolverOf(this.derived) };
		const kinds = this.roleIndex.packageKinds(dirty, this.known);
		// Those that are left out, too: what somebody asked of one of them may be answered otherwise now.
		const changed = [...dirty].sort(byText);
		const reimporting = new Set<string>();
		for (const file of changed) {
			const present = this.known.has(file);
			if (!present) this.store.forget(file);
			const isListed = present || before.has(file);
			if (this.imports.changed(file, present) && isListed) reimporting.add(file);
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
		const found = discover(this.root, { ignore: this.options.ignore ?? [], overlay: this.overlay, cancel });
		const declarations = this.withBuffers(found.declarations, isDeclarationFile);
		this.discovery = { ...found, declarations, components: this.withBuffers(found.components, isComponentFile) };
		const special = new Set([...this.included, ...[...this.store.overlaid()].map(([file]) => file)]);
		const now = this.withPresence(new Set(this.discovery.files), special);
		if (!sameSet(now, this.known)) this.known = now;
	}

	/** True unless the manifest was there before and still is: then no walk would find anything new. */
	private needsWalk(file: string): boolean {
		if (basename(file) === '.gitignore' || !this.manifests.includes(file)) return true;
		return !this.store.has(file);
	}

	/** A folder, or one that is gone with what was known in it. */
	private isFolder(path: string): boolean {
		if (isFolder(path)) return true;
		const inside = (file: string) => file !== path && isInside(path, file);
		const { declarations, components } = this.discovery;
		return [this.files, this.manifestLike, declarations, components].some((files) => [...files].some(inside));
	}

	/** What counts as a manifest when it changes. */
	private get manifestLike(): Set<string> {
		return new Set([...this.discovery.manifests, ...this.json.files, ...this.consulted]);
	}

	/** There, and not hidden. */
	private isSeen(file: string): boolean {
		return this.store.has(file) && !this.hides(file);
	}

	private hides(path: string, isFolder = false): boolean {
		const { ignore = [] } = this.options;
		return isLinked(this.root, path) || isHidden(this.root, path, ignore, { isFolder, overlay: this.overlay });
	}

	/** What a walk came across, with what buffers add to it and take away. */
	private withBuffers(found: readonly string[], isOne: (file: string) => boolean): string[] {
		const files = new Set(found);
		for (const [file] of this.store.overlaid()) {
			if (!isOne(file)) continue;
			if (this.isSeen(file)) files.add(file);
			else files.delete(file);
		}
		return [...files].sort(byText);
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
		return this.store.has(file) && (visible || this.included.has(file) || !this.hides(file));
	}

	private derive(): void {
		this.json.clear();
		const overlaid = [...this.store.overlaid()].filter(([file]) => isManifest(file) && isInside(this.root, file));
		const paths = new Set(this.discovery.manifests);
		for (const [file, text] of overlaid) {
			if (text === null) paths.delete(file);
			else if (!this.hides(dirname(file), true)) paths.add(file);
		}
		const manifests = new Manifests(this.root, paths, this.json);
		const tsconfigs = new TsConfigs(this.root, paths, this.json, manifests);
		const read = (file: string) => {
			this.consulted.add(file);
			return this.store.data(file);
		};
		const packages = new Packages(this.root, this.top, manifests, paths, read);
		this.derived = {
			paths: [...paths].sort(byText),
			manifests,
			tsconfigs,
			packages,
			resolver: this.resolverOf({ manifests, tsconfigs }),
		};
	}

	/**
	 * What is wrong with the manifests that count for the code there is now. The store has read others before, and may
	 * not have read all of these yet.
	 */
	private noticesOfManifests(): readonly Notice[] {
		const read = (json: JsonStore) => {
			const manifests = new Manifests(this.root, this.derived.paths, json);
			const tsconfigs = new TsConfigs(this.root, this.derived.paths, json, manifests);
			manifests.all();
			for (const dir of new Set([...this.files, ...this.discovery.components].map(dirname))) tsconfigs.forDir(dir);
			return json.notices;
		};
		return read(this.json).length === 0 ? [] : read(new JsonStore((file) => this.store.data(file)));
	}

	private resolverOf({ manifests, tsconfigs }: Pick<Derived, 'manifests' | 'tsconfigs'>): Resolver {
		return new Resolver(this.known, manifests, tsconfigs);
	}
}
