/** Which project and which package the folders of a repository belong to, and what a project sees of it. */
import { dependencyNames, type Manifest, type Manifests } from './workspace/manifests';
import { upward } from './workspace/paths';

export class Territory {
	private readonly folders: ReadonlySet<string>;
	private readonly projects = new Map<string, string>();
	private readonly packages = new Map<string, string | undefined>();
	private readonly dependencies = new Map<string, ReadonlySet<string>>();

	/**
	 * @param root the outermost folder, absolute; it is the project of all that is in no other
	 * @param projects folders below it that are projects of their own
	 */
	constructor(
		private readonly root: string,
		projects: readonly string[],
		private readonly manifests: Manifests,
	) {
		this.folders = new Set(projects);
	}

	/** The folder of the innermost project that a path is in; the root for what lies outside. */
	projectOf(path: string): string {
		let known = this.projects.get(path);
		if (known === undefined) {
			known = this.root;
			for (const dir of upward(path, this.root)) {
				if (!this.folders.has(dir)) continue;
				known = dir;
				break;
			}
			this.projects.set(path, known);
		}
		return known;
	}

	/** Whether a project sees the files in a folder: its own, and those of the packages it depends on. */
	sees(project: string, dir: string): boolean {
		if (this.projectOf(dir) === project) return true;
		const owner = this.packageOf(dir);
		return owner !== undefined && this.dependenciesOf(project).has(owner);
	}

	/** The folder of the package a folder belongs to. A package.json without a name makes no package of its own. */
	private packageOf(dir: string): string | undefined {
		if (!this.packages.has(dir)) {
			let found: string | undefined;
			for (const manifest of this.manifests.upwards(dir)) {
				found = manifest.name === undefined ? undefined : manifest.dir;
				if (found !== undefined) break;
			}
			this.packages.set(dir, found);
		}
		return this.packages.get(dir);
	}

	/** The folders of the packages of this repository that those in a project depend on, directly or not. */
	private dependenciesOf(project: string): ReadonlySet<string> {
		const known = this.dependencies.get(project);
		if (known) return known;
		const found = new Set<string>();
		const all = this.manifests.all();
		const queue = all.filter(({ dir }) => this.projectOf(dir) === project);
		for (let manifest = queue.pop(); manifest; manifest = queue.pop()) {
			for (const dir of this.named(manifest)) {
				// What is in the project itself is seen anyway, and what another project has in its midst is not.
				if (found.has(dir) || this.projectOf(dir) === project) continue;
				found.add(dir);
				queue.push(...all.filter((one) => this.packageOf(one.dir) === dir));
			}
		}
		this.dependencies.set(project, found);
		return found;
	}

	private named({ dir, json }: Manifest): string[] {
		return [...dependencyNames(json)].flatMap((name) => this.manifests.workspacePackage(name, dir)?.dir ?? []);
	}
}
