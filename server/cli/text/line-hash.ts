/**
 * The hash by which GitHub's code scanning finds an alert again, `primaryLocationLineHash`, as the action
 * `github/codeql-action/upload-sarif` computes it (its `src/fingerprints.ts`): it warns about each value that differs
 * from its own. The hash is over the first 100 characters from the beginning of a line on, without spaces and tabs,
 * every line end being `\n`; then comes how often that hash has come up in the file so far: `a23a3dc5e078b07b:1`.
 */
import type { Sources } from './sources';

const LENGTH = 100;
const FACTOR = 37n;
/** What follows the last character of a file; after it come zeros. */
const END = '\uffff';

/** Hashes of lines, each file read once. */
export class LineHashes {
	private readonly files = new Map<string, readonly string[]>();

	constructor(private readonly sources: Sources) {}

	/** @param line 1-based. undefined: there is no such line, or the file cannot be read. */
	of(file: string, line: number): string | undefined {
		const pieces = this.pieces(file);
		const piece = pieces[line - 1];
		if (piece === undefined) return undefined;
		let times = 0;
		for (let i = 0; i < line; i++) if (pieces[i] === piece) times++;
		return `${hash(piece)}:${times}`;
	}

	/** Per line, the characters that its hash is over. */
	private pieces(file: string): readonly string[] {
		const known = this.files.get(file) ?? piecesOf(this.sources, file);
		this.files.set(file, known);
		return known;
	}
}

function piecesOf(sources: Sources, file: string): string[] {
	const lines = Array.from({ length: sources.lineCount(file) }, (_, i) =>
		sources.line(file, i + 1)!.replace(/[\t ]+/g, ''),
	);
	const text = lines.join('\n') + END;
	let at = 0;
	return lines.map((line) => {
		const piece = text.slice(at, at + LENGTH);
		at += line.length + 1;
		return piece;
	});
}

function hash(piece: string): string {
	let value = 0n;
	for (let i = 0; i < LENGTH; i++) {
		const unit = i < piece.length ? piece.charCodeAt(i) : 0;
		value = BigInt.asUintN(64, value * FACTOR + BigInt(unit));
	}
	return value.toString(16);
}
