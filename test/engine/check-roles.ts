/** Checks the roles of files in a tree made for the purpose. */
import assert from 'node:assert/strict';
import type { Role } from '../../rules/model/source-host';
import { Workspace, type WorkspaceOptions } from '../../server/engine/workspace/workspace';
import { type Tree, tree } from './tree';

/** A service's manifest. */
export const api = { name: 'api', private: true, dependencies: { express: '4', mongoose: '8' } };

/** Opens a workspace of these files and checks the role of each that has one given. @returns the tree, to be disposed of */
export function checkRoles(
	manifest: object | undefined,
	cases: Readonly<Record<string, readonly [Role, string] | readonly [Role]>>,
	options: WorkspaceOptions = {},
): Tree {
	const files: Record<string, string | object> = manifest ? { 'package.json': manifest } : {};
	for (const [path, [, text]] of Object.entries(cases)) files[path] = text ?? 'export const a = 1;\n';
	const made = tree(files);
	const workspace = Workspace.open(made.root, options);
	const found = Object.keys(cases).map((path) => [path, workspace.roleOf(made.at(path))] as const);
	try {
		for (const [path, { role, reason }] of found) assert.equal(role, cases[path]![0], `${path}: ${reason}`);
	} catch (error) {
		made.dispose();
		throw error;
	}
	return made;
}
