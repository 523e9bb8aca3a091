/** The workspace as one project sees it. */
import type { Importer, PackageInfo, Resolution, RoleOf, SourceHost } from '../../rules/model/source-host';

const UNSEEN: Resolution = { kind: 'unresolved' };

/** A source host without the files that a project does not see: they are not there, and nobody there imports anything. */
export class ProjectHost implements SourceHost {
	private of: readonly string[] | undefined;
	private seen: readonly string[] = [];

	/** @param roleOf what a file is for as far as the files that are seen tell */
	constructor(
		private readonly whole: SourceHost,
		private readonly sees: (file: string) => boolean,
		readonly roleOf: (file: string) => RoleOf,
	) {}

	/** What is seen may be other files now. */
	refresh(): void {
		this.of = undefined;
	}

	get files(): readonly string[] {
		const { files } = this.whole;
		if (this.of !== files) {
			this.of = files;
			this.seen = files.filter(this.sees);
		}
		return this.seen;
	}

	text(file: string): string | undefined {
		return this.sees(file) ? this.whole.text(file) : undefined;
	}

	resolve(from: string, specifier: string): Resolution {
		const to = this.whole.resolve(from, specifier);
		return to.kind === 'file' && !this.sees(to.file) ? UNSEEN : to;
	}

	importersOf(file: string): readonly Importer[] {
		return this.whole.importersOf(file).filter((importer) => this.sees(importer.file));
	}

	importsOf(file: string): ReturnType<SourceHost['importsOf']> {
		return this.whole.importsOf(file);
	}

	mentions(word: string): readonly string[] {
		return this.whole.mentions(word).filter(this.sees);
	}

	importersOfPackage(name: string): readonly string[] {
		return this.whole.importersOfPackage(name).filter(this.sees);
	}

	packageOf(file: string): PackageInfo {
		return this.whole.packageOf(file);
	}
}
