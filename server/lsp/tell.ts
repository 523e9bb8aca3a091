/** Tells the client what is found, without being asked, or that it should ask again. */
import type { Context } from './context';
import type { LintRoot } from './lint-root';
import { NOTHING, type Shown } from './picture';

/** How long a client has for asking by itself, in ms. */
const REFRESH_MS = 100;

/** An analysis is complete: something else may be to be shown for these files. */
export function tellChanged(context: Context, root: LintRoot, files: readonly string[]): void {
	const { documents, roots } = context;
	// A file may have been opened, or its diagnostics have been sent before all was known, without any other change.
	const open = documents.all.map(({ file }) => file).filter((file) => roots.of(file) === root);
	tell(context, [...files, ...open]);
}

/** Lint roots were closed: what only they found is not shown any more. */
export function forget(context: Context, gone: readonly LintRoot[]): void {
	if (gone.length > 0) tell(context, new Set(gone.flatMap(({ picture }) => [...picture.keys()])));
}

/** Has the client show of these files what the last complete analyses found. */
export function tell(context: Context, files: Iterable<string>): void {
	const { client, changes, refresh } = context;
	if (!client.pulls) {
		for (const file of new Set(files)) if (isNews(context, file)) publish(context, file, context.roots.last(file));
		return;
	}
	changes.tell();
	if (client.refreshes) refresh.add(files);
}

/** Sends the diagnostics of a file, and remembers that the client has them. */
export function publish(
	{ connection, documents, told }: Context,
	file: string,
	{ diagnostics, resultId }: Shown,
): void {
	const open = documents.byFile(file);
	const uri = documents.uri(file);
	told.set(file, resultId);
	void connection.sendDiagnostics({ uri, diagnostics, ...(open ? { version: open.version } : {}) });
}

function isNews({ told, roots }: Context, file: string): boolean {
	return (told.get(file) ?? NOTHING.resultId) !== roots.last(file).resultId;
}

/** Asks the client to ask again, when it has not done so by itself: it does for what its user edits. */
export class Refresh {
	private readonly files = new Set<string>();
	private timer: NodeJS.Timeout | undefined;

	constructor(private readonly context: () => Context) {}

	add(files: Iterable<string>): void {
		for (const file of files) this.files.add(file);
		if (this.files.size > 0) this.timer ??= setTimeout(() => this.ask(), REFRESH_MS);
	}

	private ask(): void {
		const context = this.context();
		const files = [...this.files];
		this.files.clear();
		this.timer = undefined;
		if (!files.some((file) => isNews(context, file))) return;
		// It may refuse: then it asks when it likes to.
		context.connection.languages.diagnostics.refresh().catch(() => {});
	}
}
