/** Tells the client what is found, without being asked, or that it should ask again. */
import type { Context } from './context';
import type { LintRoot } from './lint-root';
import { NOTHING, type Shown } from './picture';

/** Something else is to be shown for these files. */
export function tellChanged(context: Context, root: LintRoot, files: readonly string[]): void {
	const { client, roots, documents } = context;
	const own = files.filter((file) => roots.of(file) === root && (!root.isLoose || documents.byFile(file)));
	if (!client.pulls) {
		for (const file of own) publish(context, file, root.picture.get(file) ?? NOTHING);
		return;
	}
	context.changes.tell();
	if (!client.refreshes) return;
	const isNews = (file: string): boolean =>
		(context.told.get(context.documents.uri(file)) ?? NOTHING.resultId) !==
		(root.picture.get(file) ?? NOTHING).resultId;
	// A client asks by itself for what its user edits: no need to tell it of that.
	setTimeout(() => {
		if (own.some(isNews)) context.connection.languages.diagnostics.refresh().catch(() => {});
	}, REFRESH_MS);
}

/** How long a client has for asking by itself, in ms. */
const REFRESH_MS = 100;

/** Sends the diagnostics of a file, and remembers that the client has them. */
export function publish(
	{ connection, documents, told }: Context,
	file: string,
	{ diagnostics, resultId }: Shown,
): void {
	const open = documents.byFile(file);
	const uri = documents.uri(file);
	told.set(uri, resultId);
	void connection.sendDiagnostics({ uri, diagnostics, ...(open ? { version: open.version } : {}) });
}

/** A lint root was closed: nothing is shown any more that it found. */
export function forget(context: Context, { picture }: LintRoot): void {
	context.changes.tell();
	if (context.client.pulls) return;
	for (const file of picture.keys()) if (!context.roots.of(file)?.picture.has(file)) publish(context, file, NOTHING);
}
