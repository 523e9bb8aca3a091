/** Only what changed since a commit: findings in changed files, and those that the changes bring up elsewhere. */
import { entryOf, match } from './baseline';
import type { Session } from './session';
import { onlyThese } from './tally';
import type { Analysis, CancellationToken } from './types';
import { isCodeFile } from './workspace/discover';
import { byText, isInside } from './workspace/paths';

/** A file that differs from what it was at the base. */
export interface FileChange {
	/** Absolute path, now or, of a file that is gone, then. */
	readonly file: string;
	/** Absolute path at the base, when the file was renamed. */
	readonly from?: string;
	/** The text at the base, without BOM; null: there was no such file. */
	readonly before: string | null;
}

/** What a run over changed files reports. */
export interface Narrowing {
	/** Absolute paths of the changed files that are there and whose text differs; sorted. */
	readonly files: readonly string[];
	/** The part of an analysis of the session that the changes are about. */
	narrow(analysis: Analysis): Analysis;
}

/**
 * Compares a session with what the code was at the base: the session is taken back to it, analysed, and brought
 * forward again. Configurations stay as they are now, and what lies on the disk is the code as it is now.
 * @param scope absolute paths that are reported on
 * @throws Cancelled
 */
export function sinceBase(
	session: Session,
	changes: readonly FileChange[],
	scope: readonly string[],
	cancel?: CancellationToken,
): Narrowing {
	const files = changes.flatMap(({ file, before }) => {
		const now = session.text(file);
		const isThere = now !== undefined && isCodeFile(file) && scope.some((path) => isInside(path, file));
		return isThere && now !== before ? [file] : [];
	});
	session.update(changes.flatMap(atBase));
	const { findings, baselined } = session.analyse(cancel);
	session.update(changes.flatMap(atBase).map(({ file }) => ({ file })));
	const renamed = new Map(changes.map(({ file, from }) => [from, file]));
	const entries = [...findings, ...baselined].map((finding) => {
		const entry = entryOf(finding);
		return { ...entry, file: renamed.get(entry.file) ?? entry.file };
	});
	const changed = new Set(files);
	const narrow = (analysis: Analysis): Analysis => {
		const elsewhere = analysis.findings.filter(({ file }) => !changed.has(file));
		const { known } = match(entries, elsewhere, session.present);
		const narrowed = onlyThese(
			analysis,
			analysis.findings.filter((finding) => !known.has(finding)),
		);
		return { ...narrowed, summary: { ...narrowed.summary, files: files.length } };
	};
	return { files: files.sort(byText), narrow };
}

function atBase({ file, from, before }: FileChange): { readonly file: string; readonly text: string | null }[] {
	if (from === undefined) return [{ file, text: before }];
	return [
		{ file: from, text: before },
		{ file, text: null },
	];
}
