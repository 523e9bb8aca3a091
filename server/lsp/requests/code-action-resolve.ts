/** codeAction/resolve: the edit of an action that was chosen. Without one when the code has become another. */
import type { CodeAction } from 'vscode-languageserver';
import { carriedOut, GONE } from '../actions';
import type { Context } from '../context';
import { type ActionData, actionData, withEdit } from '../convert-actions';
import { installCommand } from '../installing';
import { pathOf } from '../uris';

export async function codeActionResolve(context: Context, action: CodeAction): Promise<CodeAction> {
	const data = actionData(action.data);
	if (!data) return action;
	const resolved = await resolve(context, action, data);
	if (typeof resolved !== 'string') return resolved;
	const { client, log } = context;
	// Someone chose it, and would wonder why nothing happens.
	log.tell(resolved);
	return client.disabledActions ? { ...action, disabled: { reason: resolved } } : action;
}

/** @returns what to tell the user when there is no edit */
async function resolve(
	{ documents, roots, client, log }: Context,
	action: CodeAction,
	{ uri, version, deed }: ActionData,
): Promise<CodeAction | string> {
	const file = documents.get(uri)?.file ?? pathOf(uri);
	const root = file === undefined ? undefined : roots.of(file);
	if (!root || file === undefined) return GONE;
	const resolved = await root.whenSettled((now) => {
		if ((documents.byFile(file)?.version ?? null) !== version) return GONE;
		const outcome = carriedOut(root, now, documents, file, deed);
		if ('why' in outcome) return outcome.why;
		const failed = (outcome.failed ?? []).map(
			({ finding: { rule, range }, title, why }) => `${rule} in line ${range.start.line}: ${title}: ${why}`,
		);
		for (const one of failed) log.info(`Not fixed: ${file}: ${one}`);
		// Editors do this one by themselves when a file is saved: no need to say each time that there is nothing to do.
		const isByItself = deed.do === 'fix-all' && deed.safety === 'safe';
		if (outcome.edits.length === 0 && failed[0] !== undefined && !isByItself) return failed[0];
		return withEdit(action, root.convert, outcome, installCommand(client, outcome, now.session.root));
	});
	return resolved ?? GONE;
}
