/** textDocument/diagnostic: what is found in one file. */
import {
	type DocumentDiagnosticParams,
	type DocumentDiagnosticReport,
	DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Context } from '../context';
import { NOTHING } from '../picture';
import { pathOf } from '../uris';

export async function documentDiagnostic(
	{ documents, roots, told }: Context,
	{ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
	const file = documents.get(uri)?.file ?? pathOf(uri);
	const root = file === undefined ? undefined : roots.of(file);
	const { diagnostics, resultId } = (root && file !== undefined && (await root.shown(file))) || NOTHING;
	told.set(uri, resultId);
	if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
	return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics };
}
