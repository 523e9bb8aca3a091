/** A file that is to be edited: its tree, parsed once, and the style its author writes in. */

import type { TextSpan } from '../model/marks';
import { parse, syntaxErrorsOf } from '../model/summarise';
import { ts } from '../model/summarise/ts';
import { type Code, FixError } from './types';

export const isCall = (node: ts.Node): node is ts.CallExpression | ts.NewExpression =>
	ts.isCallExpression(node) || ts.isNewExpression(node);

export const CODE_CHANGED = 'the code is no longer what it was when the fix was offered';

export class Source {
	readonly tree: ts.SourceFile;
	private known: Style | undefined;

	/** @param text without BOM */
	constructor(
		readonly file: string,
		readonly text: string,
	) {
		this.tree = parse(file, text, true);
	}

	get isTypeScript(): boolean {
		return /\.[cm]?tsx?$/i.test(this.file);
	}

	get style(): Style {
		this.known ??= styleOf(this);
		return this.known;
	}

	start(node: ts.Node): number {
		return node.getStart(this.tree);
	}

	textOf(node: ts.Node): string {
		return this.text.slice(this.start(node), node.end);
	}

	/** The outermost node of these kinds that has exactly this span. @throws FixError when there is none */
	at<T extends ts.Node>(span: TextSpan, is: (node: ts.Node) => node is T): T {
		let found: T | undefined;
		const visit = (node: ts.Node): void => {
			if (found || node.pos > span[0] || node.end < span[1]) return;
			if (node.end === span[1] && is(node) && this.start(node) === span[0]) found = node;
			else ts.forEachChild(node, visit);
		};
		visit(this.tree);
		if (!found) throw new FixError(CODE_CHANGED);
		return found;
	}

	/** The white space the line of this offset begins with. */
	indentAt(offset: number): string {
		return /^[ \t]*/.exec(this.text.slice(this.lineStart(offset)))![0];
	}

	/** Only white space stands between the line's start and the offset. */
	beginsLine(offset: number): boolean {
		return /^[ \t]*$/.test(this.text.slice(this.lineStart(offset), offset));
	}

	/** Length of the line of an offset, without its end. */
	lineLength(offset: number): number {
		const start = this.lineStart(offset);
		return /^[^\r\n]*/.exec(this.text.slice(start))![0].length;
	}

	private lineStart(offset: number): number {
		return Math.max(this.text.lastIndexOf('\n', offset - 1), this.text.lastIndexOf('\r', offset - 1)) + 1;
	}

	/** The end of what stands on the rest of the line after `offset` when it is a comment, else `offset`. */
	afterComment(offset: number): number {
		const comments = ts.getTrailingCommentRanges(this.text, offset) ?? [];
		const last = comments.at(-1);
		return last && !/[\r\n]/.test(this.text.slice(offset, last.end)) ? last.end : offset;
	}

	/** Where the comments that belong to a node begin, or the node itself. */
	withComments(node: ts.Node): number {
		return (
			ts.getLeadingCommentRanges(this.text, node.pos)?.find((c) => this.beginsLine(c.pos))?.pos ?? this.start(node)
		);
	}

	/** Where a statement begins with the comments right above it: directives of other tools, its documentation. */
	attachedStart(node: ts.Node): number {
		let at = this.start(node);
		for (const comment of (ts.getLeadingCommentRanges(this.text, node.pos) ?? []).toReversed()) {
			const between = this.text.slice(comment.end, at);
			if (between.split(/\r\n|\r|\n/).length > 2 || !this.beginsLine(comment.pos)) break;
			at = comment.pos;
		}
		return at;
	}

	/** Every identifier in a part of the file: names that are taken there. */
	names(part: ts.Node = this.tree): Set<string> {
		const names = new Set<string>();
		const visit = (node: ts.Node): void => {
			if (ts.isIdentifier(node)) names.add(node.text);
			ts.forEachChild(node, visit);
		};
		visit(part);
		return names;
	}
}

/** How many syntax errors a text has. @param text without BOM */
export const syntaxErrors = (file: string, text: string): number => syntaxErrorsOf(parse(file, text)).length;

/** Between the formatters' usual 80 and 120 columns. */
const LEAST_COLUMNS = 80;
const MOST_COLUMNS = 120;

/** How the author writes, as far as inserted code must fit in. */
export interface Style {
	readonly eol: string;
	/** One level of indentation. */
	readonly unit: string;
	readonly quote: "'" | '"';
	readonly semicolons: boolean;
	/** `{ a }` rather than `{a}`. */
	readonly spacedBraces: boolean;
	/** `10_000` rather than `10000`. */
	readonly separators: boolean;
	/** Columns that lines may have, as far as the file's own tell. */
	readonly width: number;
}

function styleOf(source: Source): Style {
	const { text } = source;
	const count = { single: 0, double: 0, ended: 0, open: 0, spaced: 0, tight: 0, plain: 0, separated: 0 };
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteral(node)) text[node.end - 1] === "'" ? count.single++ : count.double++;
		else if (ts.isExpressionStatement(node) || ts.isVariableStatement(node) || ts.isImportDeclaration(node))
			// `;[a]` on the next line ends it as well.
			/[^\s];$/.test(text.slice(node.end - 2, node.end)) ? count.ended++ : count.open++;
		else if (ts.isObjectLiteralExpression(node) || ts.isNamedImports(node) || ts.isObjectBindingPattern(node)) {
			const after = text[source.start(node) + 1];
			if (after === ' ') count.spaced++;
			else if (after !== undefined && /[\w$'"[.]/.test(after)) count.tight++;
		} else if (ts.isNumericLiteral(node)) {
			const written = source.textOf(node);
			if (written.includes('_')) count.separated++;
			else if (/^\d{5,}$/.test(written)) count.plain++;
		}
		ts.forEachChild(node, visit);
	};
	visit(source.tree);
	return {
		eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
		unit: indentation(text),
		quote: count.double > count.single ? '"' : "'",
		semicolons: count.ended >= count.open,
		spacedBraces: count.spaced >= count.tight,
		separators: count.separated > 0 || count.plain === 0,
		width: columns(text),
	};
}

/** As wide as the widest line of code, comments aside, within what formatters usually have. */
function columns(text: string): number {
	let widest = LEAST_COLUMNS;
	for (const line of text.split(/\r\n|\n|\r/))
		if (line.length > widest && !/^\s*(?:\/\/|\/?\*)/.test(line)) widest = line.length;
	return Math.min(widest, MOST_COLUMNS);
}

/** One level of indentation: a tab, or the smallest step by which a line is deeper than the one before. */
function indentation(text: string): string {
	const steps = new Map<number, number>();
	let tabs = 0;
	let before = 0;
	for (const line of text.split(/\r\n|\n|\r/)) {
		if (/^\t+\S/.test(line)) tabs++;
		const spaces = /^( *)\S/.exec(line)?.[1]?.length;
		// ` * ` of a block comment is no level.
		if (spaces === undefined || /^ *\*/.test(line)) continue;
		if (spaces > before) steps.set(spaces - before, (steps.get(spaces - before) ?? 0) + 1);
		before = spaces;
	}
	const [step] = [...steps].filter(([size]) => size > 1).sort(([a, n], [b, m]) => m - n || a - b)[0] ?? [0];
	const inSpaces = [...steps.values()].reduce((sum, n) => sum + n, 0);
	return tabs >= inSpaces || step === 0 ? '\t' : ' '.repeat(step);
}

/** Code in the file's style: `'` quotes, numbers with separators, tabs and `\n` become what the author uses. */
export function inStyle(source: Source, code: Code): Code {
	const { eol, unit, quote, separators } = source.style;
	let styled = code.replaceAll('\t', unit).replaceAll('\n', eol);
	if (!separators) styled = styled.replace(/(\d)_(?=\d)/g, '$1');
	return quote === '"' ? styled.replace(/'([^'"\\\r\n]*)'/g, '"$1"') : styled;
}

/** An object literal in the file's style: `{ a, b }`, or a member a line. */
export interface Braces {
	readonly open: string;
	readonly between: string;
	readonly close: string;
}

/**
 * How a new object literal stands at an offset: on one line where that leaves the line as short as the file's others.
 * @param length of the members on one line, in characters; 0: on one line in any case
 */
export function bracesAt(source: Source, offset: number, length: number): Braces {
	const { eol, unit, spacedBraces, width } = source.style;
	const space = spacedBraces ? ' ' : '';
	if (source.lineLength(offset) + length + 4 <= width) return { open: `{${space}`, between: ', ', close: `${space}}` };
	const indent = eol + source.indentAt(offset);
	return { open: `{${indent}${unit}`, between: `,${indent}${unit}`, close: `,${indent}}` };
}

/** `{ a, b }` on one line, in the file's style. */
export function braced(source: Source, members: readonly Code[]): Code {
	const space = source.style.spacedBraces ? ' ' : '';
	return `{${space}${members.join(', ')}${space}}`;
}
