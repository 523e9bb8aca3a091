/**
 * workspace/diagnostic: what is found in all files of the workspace folders. When nothing differs from what the client
 * knows, the answer waits until something does, so that a client may simply ask again and again.
 */
import {
	type CancellationToken,
	DocumentDiagnosticReportKind,
	type WorkDoneProgressReporter,
	type WorkspaceDiagnosticParams,
	type WorkspaceDiagnosticReport,
	type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Context } from '../context';
import { NOTHING, type Shown } from '../picture';
import { pathOf } from '../uris';

export async function workspaceDiagnostic(
	context: Context,
	{ previousResultIds }: WorkspaceDiagnosticParams,
	cancel: CancellationToken,
	workDone?: WorkDoneProgressReporter,
): Promise<WorkspaceDiagnosticReport> {
	const { roots, client, changes, progress } = context;
	const known: Known = new Map(previousResultIds.map((one) => [pathOf(one.uri) ?? one.uri, one]));
	const isCancelled = new Promise((resolve) => cancel.onCancellationRequested(resolve));
	const first = Promise.race([roots.complete(), isCancelled]);
	if (workDone && roots.list.some((root) => !root.isCurrent)) await progress.follow(workDone, first);
	for (;;) {
		const next = changes.next();
		await Promise.race([roots.complete(), isCancelled]);
		const items = reports(context, known);
		const isNews = items.some(({ kind }) => kind === DocumentDiagnosticReportKind.Full);
		if (cancel.isCancellationRequested) return { items: [] };
		if (isNews || known.size === 0) {
			if (client.pulls) remember(context, items);
			return { items };
		}
		await Promise.race([next, isCancelled]);
	}
}

/** A client takes nothing of it for files that are open (VS Code's library does not): for them it asks one by one. */
function remember({ told, documents }: Context, items: readonly WorkspaceDocumentDiagnosticReport[]): void {
	for (const { uri, resultId } of items) {
		const file = pathOf(uri) ?? uri;
		if (resultId !== undefined && !documents.byFile(file)) told.set(file, resultId);
	}
}

/** What the client has of files, by path: it writes addresses otherwise than they were told it (`%40shop` for `@shop`). */
type Known = ReadonlyMap<string, { readonly uri: string; readonly value: string }>;

function reports({ roots, documents }: Context, known: Known): WorkspaceDocumentDiagnosticReport[] {
	const now = new Map<string, Shown>();
	for (const file of known.keys()) now.set(file, NOTHING);
	for (const file of roots.files) now.set(file, roots.last(file));
	return [...now].map(([file, { diagnostics, resultId }]) => {
		const before = known.get(file);
		const uri = before?.uri ?? documents.uri(file);
		const version = documents.byFile(file)?.version ?? null;
		return before?.value === resultId
			? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
			: { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: diagnostics };
	});
}
