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
	workDone: WorkDoneProgressReporter,
): Promise<WorkspaceDiagnosticReport> {
	const { roots, client, changes, told, progress } = context;
	const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
	const isCancelled = new Promise((resolve) => cancel.onCancellationRequested(resolve));
	const first = Promise.race([roots.complete(), isCancelled]);
	if (roots.list.some((root) => !root.isCurrent)) await progress.follow(workDone, first);
	for (;;) {
		const next = changes.next();
		await Promise.race([roots.complete(), isCancelled]);
		const items = reports(context, known);
		const isNews = items.some(({ kind }) => kind === DocumentDiagnosticReportKind.Full);
		if (cancel.isCancellationRequested) return { items: [] };
		if (isNews || known.size === 0) {
			for (const { uri, resultId } of items) if (client.pulls && resultId !== undefined) told.set(uri, resultId);
			return { items };
		}
		await Promise.race([next, isCancelled]);
	}
}

function reports(
	{ roots, documents }: Context,
	known: ReadonlyMap<string, string>,
): WorkspaceDocumentDiagnosticReport[] {
	const now = new Map<string, Shown>();
	for (const uri of known.keys()) now.set(uri, NOTHING);
	for (const file of roots.files) now.set(documents.uri(file), roots.last(file));
	return [...now].map(([uri, { diagnostics, resultId }]) => {
		const file = pathOf(uri);
		const version = (file === undefined ? undefined : documents.byFile(file)?.version) ?? null;
		return known.get(uri) === resultId
			? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
			: { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: diagnostics };
	});
}
