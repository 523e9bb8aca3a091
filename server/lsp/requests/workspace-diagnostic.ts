/**
 * workspace/diagnostic: what is found in all files of the workspace folders. When nothing differs from what the client
 * knows, the answer waits until something does, so that a client may simply ask again and again.
 */
import {
	type CancellationToken,
	DocumentDiagnosticReportKind,
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
): Promise<WorkspaceDiagnosticReport> {
	const { roots, changes, told } = context;
	const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
	for (;;) {
		const next = changes.next();
		await Promise.all(roots.list.map((root) => root.complete()));
		const items = reports(context, known);
		const isNews = items.some(({ kind }) => kind === DocumentDiagnosticReportKind.Full);
		if (isNews || known.size === 0 || cancel.isCancellationRequested) {
			for (const { uri, resultId } of items) if (resultId !== undefined) told.set(uri, resultId);
			return { items };
		}
		await Promise.race([next, new Promise((resolve) => cancel.onCancellationRequested(resolve))]);
	}
}

function reports(
	{ roots, documents }: Context,
	known: ReadonlyMap<string, string>,
): WorkspaceDocumentDiagnosticReport[] {
	const now = new Map<string, Shown>();
	for (const uri of known.keys()) now.set(uri, NOTHING);
	for (const root of roots.list.filter(({ isLoose }) => !isLoose))
		for (const [file, shown] of root.picture) if (roots.of(file) === root) now.set(documents.uri(file), shown);
	return [...now].map(([uri, { diagnostics, resultId }]) => {
		const file = pathOf(uri);
		const version = (file === undefined ? undefined : documents.byFile(file)?.version) ?? null;
		return known.get(uri) === resultId
			? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
			: { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: diagnostics };
	});
}
