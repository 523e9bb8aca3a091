/** What the user should know besides findings. */
import type { Loc } from '../../rules/model/summary';
import { missingExports } from './own/notices';
import type { Projects } from './projects';
import type { Finding, Notice } from './types';
import { isCodeFile, isDeclarationFile } from './workspace/discover';
import { byText, dirname } from './workspace/paths';
import { isRegularFile } from './workspace/presence';
import type { Workspace } from './workspace/workspace';

export interface NoticeSources {
	readonly root: string;
	readonly workspace: Workspace;
	readonly projects: Projects;
	/** Absolute files and folders that are reported on. */
	readonly scope: readonly string[];
	inScope(file: string): boolean;
	rangeOf(l: Loc): Finding['range'];
}

/** Notices of what was read so far, each once, sorted by file. */
export function noticesOf({ root, workspace, projects, scope, inScope, rangeOf }: NoticeSources): Notice[] {
	const found: Notice[] = workspace.notices.filter(
		({ file }) => file === undefined || inScope(file) || (!workspace.has(file) && projects.matters(dirname(file))),
	);
	for (const file of scope) {
		if (!isCodeFile(file) && isRegularFile(file)) found.push({ file, message: `not read: ${whyNotRead(file)}` });
	}
	for (const { model, own, sees } of projects.selected) {
		for (const [file, errors] of model.linker.syntaxErrors()) {
			const first = errors[0];
			if (!first || !inScope(file)) continue;
			const message = `syntax error: ${first.message} The rest of the file was still looked at.`;
			found.push({ file, position: rangeOf({ file, at: first.at }).start, message });
		}
		found.push(...missingExports(own, model.linker, root, sees));
		for (const [file, message] of model.linker.failures) found.push({ file, message: `skipped: ${message}` });
	}
	const once = new Map(found.map((notice) => [JSON.stringify(notice), notice]));
	return [...once.values()].sort((a, b) => byText(a.file ?? '', b.file ?? ''));
}

function whyNotRead(file: string): string {
	return isDeclarationFile(file)
		? 'a declaration file makes no calls'
		: 'Holdfast reads JavaScript and TypeScript source code only';
}
