/** What a program does that applies the fix of a SARIF report: it knows the report and the files, nothing of Holdfast. */
import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Region {
	readonly startLine: number;
	readonly startColumn: number;
	readonly endLine: number;
	readonly endColumn: number;
}

export interface SarifFix {
	readonly description: { readonly text: string };
	readonly artifactChanges: readonly {
		readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
		readonly replacements: readonly {
			readonly deletedRegion: Region;
			readonly insertedContent: { readonly text: string };
		}[];
	}[];
	readonly properties: { readonly safety: string; readonly needs?: readonly string[] };
}

/** Encodings that Node can write, by the byte order mark as it is decoded. */
export type Encoding = 'utf8' | 'utf16le';

/** Applies a fix to the files below a folder. @param newlines the run's `newlineSequences` */
export function applySarifFix(root: string, fix: SarifFix, newlines: readonly string[], encoding: Encoding): void {
	for (const { artifactLocation, replacements } of fix.artifactChanges) {
		assert.equal(artifactLocation.uriBaseId, '%SRCROOT%');
		const file = join(root, decodeURIComponent(artifactLocation.uri));
		const raw = readFileSync(file, encoding);
		// The mark is no part of the text (SARIF 2.1.0, text regions).
		const mark = raw.startsWith('\ufeff') ? '\ufeff' : '';
		const text = raw.slice(mark.length);
		const starts = lineStarts(text, newlines);
		const offset = (line: number, column: number) => starts[line - 1]! + column - 1;
		const edits = replacements
			.map(({ deletedRegion: r, insertedContent }) => ({
				from: offset(r.startLine, r.startColumn),
				to: offset(r.endLine, r.endColumn),
				text: insertedContent.text,
			}))
			.sort((a, b) => b.from - a.from || b.to - a.to);
		const fixed = edits.reduce((out, edit) => out.slice(0, edit.from) + edit.text + out.slice(edit.to), text);
		writeFileSync(file, mark + fixed, encoding);
	}
}

function lineStarts(text: string, newlines: readonly string[]): number[] {
	const starts = [0];
	for (let i = 0; i < text.length; ) {
		const end = newlines.find((sequence) => text.startsWith(sequence, i));
		i += end?.length ?? 1;
		if (end !== undefined) starts.push(i);
	}
	return starts;
}
