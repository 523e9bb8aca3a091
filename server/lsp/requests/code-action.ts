/** textDocument/codeAction: what can be done about the findings at a place, and in its file. */
import {
	type CancellationToken,
	type CodeAction,
	type CodeActionParams,
	CodeActionTriggerKind,
	LSPErrorCodes,
	ResponseError,
} from 'vscode-languageserver';
import { carriedOut, type Offer, offersFor } from '../actions';
import type { Context } from '../context';
import { type ActionData, codeActionOf, isAsked, isWanted, withEdit } from '../convert-actions';
import { installCommand } from '../installing';
import { pathOf } from '../uris';

export async function codeAction(
	{ client, documents, roots }: Context,
	params: CodeActionParams,
	cancel: CancellationToken,
): Promise<CodeAction[]> {
	const { textDocument, range, context } = params;
	const { uri } = textDocument;
	const file = documents.get(uri)?.file ?? pathOf(uri);
	const root = file === undefined ? undefined : roots.of(file);
	if (!root || file === undefined || !client.codeActions) return [];
	const { convert } = root;
	const { diagnostics, only } = context;
	const versionNow = () => documents.byFile(file)?.version ?? null;
	const found = await root.whenSettled(({ findings }) => {
		const all = findings.filter((finding) => finding.file === file);
		const asked = all.filter((finding) => isAsked(convert, finding, range, diagnostics));
		return { offers: offersFor(asked, all).filter((offer) => isWanted(offer, only)), version: versionNow() };
	});
	if (!found) return [];
	const { offers, version } = found;
	if (client.resolvesEdits) {
		return offers.map((offer): CodeAction => {
			const data: ActionData = { uri, version, deed: offer.deed };
			return { ...codeActionOf(convert, offer, diagnostics), data };
		});
	}
	const actions: CodeAction[] = [];
	for (const offer of affordable(offers, params)) {
		if (cancel.isCancellationRequested) break;
		const action = await root.whenSettled((now) => {
			// Part of the actions would be about another text than the rest.
			if (versionNow() !== version) throw new ResponseError(LSPErrorCodes.ContentModified, 'edited meanwhile');
			const outcome = carriedOut(root, now, documents, file, offer.deed);
			if ('why' in outcome || outcome.edits.length === 0) return undefined;
			const command = installCommand(client, outcome, now.session.root);
			return withEdit(codeActionOf(convert, offer, diagnostics), convert, outcome, command);
		});
		if (action) actions.push(action);
	}
	return actions;
}

/** No more fixes than this are written for one request. */
const MOST_EDITS = 50;

/** For clients that want each edit at once: what does not make them wait. */
function affordable(offers: readonly Offer[], { context: { triggerKind } }: CodeActionParams): readonly Offer[] {
	// Fixing a whole file takes several analyses: too much for showing that there is something to choose.
	const isAutomatic = triggerKind === CodeActionTriggerKind.Automatic;
	const single = offers.filter(({ deed }) => deed.do !== 'fix-all').slice(0, MOST_EDITS);
	return offers.filter((offer) => (offer.deed.do === 'fix-all' ? !isAutomatic : single.includes(offer)));
}
