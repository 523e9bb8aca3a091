/** What each file is for, and why: what the config says, then what the file, its folder and its package say. */
import ignore, { type Ignore } from 'ignore';
import type { Role } from '../../../rules/model/source-host';
import { isDeclarationFile } from './discover';
import { basename, isInside, relativeTo } from './paths';
import { Decision, type RoleFile } from './role-decision';
import type { Verdict } from './role-graph';
import { PackageRoles } from './role-packages';

/** A role given by the config; wins over everything. */
export interface RoleOverride {
	/** Gitignore syntax, relative to the lint root. */
	readonly files: string;
	readonly role: Role;
}

export class Roles {
	private readonly overrides: { readonly matcher: Ignore; readonly role: Role }[];
	private readonly packages: PackageRoles;

	constructor(
		private readonly root: string,
		overrides: readonly RoleOverride[],
		/** Tells whether a file in a folder imports a package. */
		uses: (dir: string, name: string) => boolean,
	) {
		this.packages = new PackageRoles(uses);
		this.overrides = overrides.map(({ files, role }) => ({ matcher: ignore({ ignorecase: false }).add(files), role }));
	}

	/** Forgets what was made out about packages. */
	clear(): void {
		this.packages.clear();
	}

	/** Decides one file. */
	of(input: RoleFile): Verdict {
		const path = isInside(this.root, input.file) ? relativeTo(this.root, input.file) : basename(input.file);
		for (const { matcher, role } of this.overrides) {
			if (matcher.ignores(path)) return { role, reason: 'set in holdfast.config.json' };
		}
		if (isDeclarationFile(input.file)) return { role: 'declaration', reason: 'a declaration file' };
		if (input.text === undefined) return { role: 'generated', reason: 'not readable as source code' };
		return new Decision(input, path, input.text, this.packages.of(input.package)).decide();
	}
}
