/** The commands that install packages, with the package manager that the project uses. */
import { existsSync } from 'node:fs';
import type { PackageNeed } from '../../rules/fix/types';
import { packageFolder } from '../engine/workspace/package-folder';
import { byText, join, upward } from '../engine/workspace/paths';
import type { InstallCommand } from './reporters/reporter';

/** By lock file, in the order in which the engine reads them. */
const COMMANDS: readonly (readonly [lock: string, command: string])[] = [
	['pnpm-lock.yaml', 'pnpm add'],
	['yarn.lock', 'yarn add'],
	['package-lock.json', 'npm install'],
	['npm-shrinkwrap.json', 'npm install'],
	['bun.lock', 'bun add'],
	['bun.lockb', 'bun add'],
];

/** A file whose code needs packages. */
export interface Needing {
	/** Absolute path. */
	readonly file: string;
	readonly needs: readonly PackageNeed[];
}

/**
 * One command for each package.json that lacks something, sorted by folder. Looks for files, runs nothing.
 * @param root the lint root; nothing above it is looked at
 */
export function installCommands(list: readonly Needing[], root: string): InstallCommand[] {
	const wanted = new Map<string, Set<string>>();
	for (const { file, needs } of list) {
		if (needs.length === 0) continue;
		const folder = packageFolder(file, root);
		const known = wanted.get(folder) ?? new Set();
		for (const { name, range } of needs) known.add(`${name}@${range}`);
		wanted.set(folder, known);
	}
	return [...wanted]
		.sort(([a], [b]) => byText(a, b))
		.map(([folder, names]) => ({
			folder,
			command: `${managerOf(folder, root)} ${[...names].sort(byText).map(quoted).join(' ')}`,
		}));
}

/** npm where no lock file says otherwise: it comes with Node. */
function managerOf(folder: string, root: string): string {
	for (const dir of upward(folder, root)) {
		const found = COMMANDS.find(([lock]) => existsSync(join(dir, lock)));
		if (found) return found[1];
	}
	return 'npm install';
}

/** For a shell: a range may hold blanks and `>`. */
function quoted(word: string): string {
	return /^[\w@./^~+-]+$/.test(word) ? word : `"${word}"`;
}
