/** textDocument/diagnostic: what is found in one file. */
import {
	type CancellationToken,
	type DocumentDiagnosticParams,
	type DocumentDiagnosticReport,
	DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Context } from '../context';
import { NOTHING } from '../picture';
import { pathOf } from '../uris';

export async function documentDiagnostic(
	{ roots, client, told }: Context,
	{ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
	cancel: CancellationToken,
): Promise<DocumentDiagnosticReport> {
	const file = pathOf(uri);
	const { diagnostics, resultId } = file === undefined ? NOTHING : await roots.shown(file);
	// A client that is sent diagnostics does not take an answer for them; and a cancelled one reaches nobody.
	if (client.pulls && file !== undefined && !cancel.isCancellationRequested) told.set(file, resultId);
	if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
	return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics };
}
