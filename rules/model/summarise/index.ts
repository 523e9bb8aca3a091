/** One file's text to its summary: parse once, walk once, keep no trees. */

import { markOf, type Offsets, type TextSpan } from '../marks';
import type { FileSummary } from '../summary';
import { Builder } from './builder';
import { commonJsReexports } from './modules';
import { number } from './numbering';
import { declareIn, statements } from './statements';
import { ts } from './ts';

const KINDS: readonly (readonly [RegExp, ts.ScriptKind])[] = [
	[/\.tsx$/i, ts.ScriptKind.TSX],
	[/\.[cm]?ts$/i, ts.ScriptKind.TS],
];

/**
 * One file's tree.
 * @param withParents every node knows its parent
 * @param file name of the file: only its extension matters
 * @param text its text without BOM
 * @throws RangeError when the code is nested deeper than the stack allows
 */
export function parse(file: string, text: string, withParents = false): ts.SourceFile {
	const options = { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
	return ts.createSourceFile(file, text, options, withParents, kindOf(file));
}

/** What the parser did not understand; the rest of the tree is there. */
export function syntaxErrorsOf(tree: ts.SourceFile): { readonly at: TextSpan; readonly message: string }[] {
	const { parseDiagnostics } = tree as unknown as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] };
	return (parseDiagnostics ?? []).map((d) => ({
		at: [d.start, d.start + d.length] as const,
		message: ts.flattenDiagnosticMessageText(d.messageText, ' '),
	}));
}

// JavaScript is parsed as JSX: React code in .js files is common and plain JavaScript parses the same.
const kindOf = (file: string): ts.ScriptKind => KINDS.find(([ending]) => ending.test(file))?.[1] ?? ts.ScriptKind.JSX;

export interface Summarised {
	readonly summary: FileSummary;
	/** Where in the text the places are that the summary names. */
	readonly offsets: Offsets;
}

/**
 * @param file name of the file: only its extension matters
 * @param text its text without BOM
 * @throws RangeError when the code is nested deeper than the stack allows
 */
export function summarise(file: string, text: string): Summarised {
	const summary = withOffsets(file, text);
	return { summary, offsets: number(summary, text.length) };
}

/** A summary in which offsets stand where marks belong; see `summarise`. */
export function withOffsets(file: string, text: string): FileSummary {
	const tree = parse(file, text);
	const b = new Builder(tree);
	declareIn(b, tree.statements);
	statements(b, tree.statements);
	commonJsReexports(b);
	return {
		language: kindOf(file) === ts.ScriptKind.JSX ? 'js' : 'ts',
		values: b.values,
		vars: b.vars,
		objs: b.objs,
		writes: b.writes,
		calls: b.calls,
		fns: b.fns,
		classes: b.classes,
		blocks: b.blocks,
		exits: b.exits,
		exports: b.exports,
		reexports: b.reexports,
		imports: b.imports,
		syntaxErrors: syntaxErrorsOf(tree).map(({ at, message }) => ({ at: [markOf(at[0]), markOf(at[1])], message })),
	};
}
