/** Roles of files that say nothing of their own: what imports them decides. Kept until an import or a role changes. */
import type { Role, RoleOf } from '../../../rules/model/source-host';
import { basename } from './paths';

/** A role made out from a file, its folder and its package, and how much of it its importers may change. */
export interface Verdict extends RoleOf {
	/**
	 * `open`: nothing in the file says where it runs; only browser code importing it makes it `browser`.
	 * `drawn`: markup that a server may render too: as an importer it stands for what imports it.
	 * `mixed`: the server runs a part of it: what it imports may run there.
	 * `step`: uses Node among files for browsers: a build step unless code imports it.
	 */
	readonly kind?: 'open' | 'drawn' | 'mixed' | 'step';
	/** Of a drawn file that no file imports: whether it counts as browser code. */
	readonly rootDraws?: boolean;
	/** The package is meant for importers out of sight, and this is where they come in. */
	readonly entry?: boolean;
}

export interface RoleSources {
	own(file: string): Verdict;
	/** Code files that import the file. */
	importers(file: string): readonly string[];
	/** Components in other languages (.vue, .svelte) that import the file. */
	components(file: string): readonly string[];
	/** True when the importer takes nothing but types from the file. */
	typesOnly(importer: string, file: string): boolean;
}

/** Neither says that a service uses the file, nor that a browser does. */
const ASIDE: ReadonlySet<Role> = new Set<Role>(['test', 'declaration']);

/** `server`: something that may run on a server leads to it; `none`: nothing that runs anywhere does. */
type Side = { readonly browser: string } | 'server' | 'none';

export class RoleGraph {
	private roles = new Map<string, RoleOf>();
	private sides = new Map<string, Side>();
	private used = new Map<string, readonly string[]>();

	constructor(private readonly sources: RoleSources) {}

	/** Forgets everything: an import or a role changed. */
	clear(): void {
		this.roles = new Map();
		this.sides = new Map();
		this.used = new Map();
	}

	/** What a file is for. */
	of(file: string): RoleOf {
		let role = this.roles.get(file);
		if (!role) {
			role = this.decide(file);
			this.roles.set(file, role);
		}
		return role;
	}

	private decide(file: string): RoleOf {
		const { role, reason, kind, entry } = this.sources.own(file);
		if (kind === 'open' && !entry) {
			const side = this.side(file);
			if (typeof side === 'object')
				return {
					role: 'browser',
					reason: `only browser code imports it: ${basename(this.direct(file) ?? side.browser)}`,
				};
		}
		if (kind === 'step' && this.users(file).length === 0)
			return { role: 'build', reason: 'uses Node among files for browsers, and nothing imports it' };
		return { role, reason };
	}

	/** The first that imports the file and is browser code by itself. */
	private direct(file: string): string | undefined {
		return (
			this.users(file).find((one) => {
				const { role, kind } = this.sources.own(one);
				return role === 'browser' && kind === undefined;
			}) ?? this.sources.components(file)[0]
		);
	}

	/** Code that imports the file, tests and importers of types aside. */
	private users(file: string): readonly string[] {
		let found = this.used.get(file);
		if (!found) {
			found = this.sources
				.importers(file)
				.filter((one) => one !== file && !ASIDE.has(this.sources.own(one).role) && !this.sources.typesOnly(one, file));
			this.used.set(file, found);
		}
		return found;
	}

	/**
	 * Where what leads to the file runs: a search up the importers until one runs on a server. What the
	 * search settles on the way is kept, so that asking for all files stays linear.
	 */
	private side(start: string): Side {
		const known = this.sides.get(start);
		if (known) return known;
		const seen = new Set([start]);
		const stack: Step[] = [this.step(start)];
		for (;;) {
			const step = stack[stack.length - 1]!;
			if (step.fails) return this.fails(stack);
			const user = step.users[step.next++];
			if (user !== undefined) {
				const next = this.enter(step, user, seen);
				if (next) stack.push(next);
				continue;
			}
			const side: Side = step.browser === undefined ? 'none' : { browser: step.browser };
			stack.pop();
			const parent = stack[stack.length - 1];
			// In a circle, only the whole of it is known.
			if (!parent || !step.open) this.sides.set(step.file, side);
			if (!parent) return side;
			parent.open ||= step.open;
			if (step.browser !== undefined) parent.browser = first(parent.browser, step.browser);
		}
	}

	/** Takes in what a user says, or gives the step to go on with. */
	private enter(step: Step, user: string, seen: Set<string>): Step | undefined {
		const own = this.sources.own(user);
		if ((own.kind !== 'open' || own.entry) && own.kind !== 'drawn') {
			if (own.role === 'browser' && own.kind !== 'mixed') step.browser = first(step.browser, user);
			else step.fails = true;
			return undefined;
		}
		const settled = this.sides.get(user);
		if (settled === 'server') step.fails = true;
		else if (typeof settled === 'object') step.browser = first(step.browser, settled.browser);
		else if (seen.has(user)) step.open = true;
		else if (settled === undefined) {
			seen.add(user);
			return this.step(user);
		}
		return undefined;
	}

	private step(file: string): Step {
		const users = this.users(file);
		let browser = this.sources.components(file)[0];
		let fails = false;
		if (users.length === 0 && browser === undefined) {
			const { kind, rootDraws } = this.sources.own(file);
			if (kind === 'drawn' && rootDraws) browser = file;
			else fails = true;
		}
		return { file, users, next: 0, browser, open: false, fails };
	}

	/** What led here is used by what runs on a server, all of it. */
	private fails(path: readonly Step[]): Side {
		for (const { file } of path) this.sides.set(file, 'server');
		return 'server';
	}
}

/** A file on the way up the importers. */
interface Step {
	readonly file: string;
	readonly users: readonly string[];
	next: number;
	browser: string | undefined;
	/** Leads back to a file whose own search has not ended. */
	open: boolean;
	fails: boolean;
}

/** The same one whatever the order of the search. */
function first(a: string | undefined, b: string): string {
	return a === undefined || b < a ? b : a;
}
