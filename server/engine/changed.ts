/** Only what changed since a commit: findings in changed files, and those that the changes bring up elsewhere. */
import { entryOf, match } from './baseline';
import type { Change, Session } from './session';
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
	const moves = withMoves(changes, session);
	const files = moves.flatMap(({ file, before }) => {
		const now = session.text(file);
		const isThere = now !== undefined && isCodeFile(file) && scope.some((path) => isInside(path, file));
		return isThere && !isSame(now, before) ? [file] : [];
	});
	const { findings, baselined } = analysedAt(moves.flatMap(atBase), session, cancel);
	const changed = new Set(files);
	const renamed = new Map(moves.map(({ file, from }) => [from, file]));
	// Of changed files all is reported: nothing of them can have moved to where nothing changed.
	const entries = [...findings, ...baselined]
		.map((finding) => ({ ...entryOf(finding), file: renamed.get(finding.file) ?? finding.file }))
		.filter(({ file }) => !changed.has(file));
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

/** Files that git does not track yet and that hold what a file held that is gone are that file, moved. */
function withMoves(changes: readonly FileChange[], session: Session): FileChange[] {
	const gone = changes.filter(({ file, from, before }) => !from && before && session.text(file) === undefined);
	const moved = new Set<FileChange>();
	const moves = changes.map((change): FileChange => {
		if (change.before !== null || change.from !== undefined) return change;
		const text = session.text(change.file);
		const source = gone.find((one) => !moved.has(one) && text !== undefined && isSame(text, one.before));
		if (!source) return change;
		moved.add(source);
		return { file: change.file, from: source.file, before: source.before };
	});
	return moves.filter((change) => !moved.has(change));
}

/** But for line ends: git may keep others than it writes. */
function isSame(a: string, b: string | null): boolean {
	return a === b || (b !== null && a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n'));
}

/** An analysis of other texts; the session is as before, whatever happens. */
function analysedAt(texts: readonly Change[], session: Session, cancel?: CancellationToken): Analysis {
	session.update(texts);
	try {
		return session.analyse(cancel);
	} finally {
		session.update(texts.map(({ file }) => ({ file })));
	}
}

function atBase({ file, from, before }: FileChange): { readonly file: string; readonly text: string | null }[] {
	if (from === undefined) return [{ file, text: before }];
	return [
		{ file: from, text: before },
		{ file, text: null },
	];
}
