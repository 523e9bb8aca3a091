/** Has the client install the packages that fixed code imports. */
import type { Command } from 'vscode-languageserver';
import { packageFolder } from '../engine/workspace/package-folder';
import type { Done } from './actions';
import type { Client } from './client';

/** Run by the client, after the edit, with one `Install`. */
const INSTALL = 'holdfast.installPackages';

/** What is to be installed where. */
export interface Install {
	/** Absolute: that of the package.json nearest to the edited file. */
	readonly folder: string;
	/** With semver ranges. */
	readonly packages: readonly { readonly name: string; readonly range: string }[];
}

/**
 * The command that belongs to an action; undefined when its edits need nothing, or the client has no such command.
 * @param root the lint root, absolute
 */
export function installCommand({ commands }: Client, { edits, needs = [] }: Done, root: string): Command | undefined {
	if (!commands.includes(INSTALL) || needs.length === 0 || edits.length === 0) return undefined;
	const packages = [...new Map(needs.map(({ name, range }) => [`${name}@${range}`, { name, range }])).values()];
	// Of several files, the one into which the import is written.
	const imports = edits.find((one) => one.edits.some(({ text }) => packages.some(({ name }) => text.includes(name))));
	const install: Install = { folder: packageFolder((imports ?? edits[0]!).file, root), packages };
	const names = [...new Set(packages.map(({ name }) => name))];
	return { title: `Install ${names.join(', ')}`, command: INSTALL, arguments: [install] };
}
