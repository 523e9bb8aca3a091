/** What an editor shows, and what the command line finds, in one form that can be compared. */
import type { Diagnostic, Range } from 'vscode-languageserver-protocol';
import type { ConfigProblem } from '../../server/engine/config';
import type { Finding, Position } from '../../server/engine/types';

/** A diagnostic, as far as a user sees it, and what tells it apart from others. */
export interface Shown {
	readonly code: string;
	readonly severity: number;
	readonly message: string;
	readonly range: Range;
	readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
	readonly docs?: string;
	readonly fingerprint?: string;
}

/** By absolute path; files of which nothing is shown are left out. */
export type ShownByFile = ReadonlyMap<string, readonly Shown[]>;

/** The part of a finding that `--format json` has, too. */
export type Found = Pick<Finding, 'rule' | 'level' | 'file' | 'range' | 'message' | 'docs' | 'fingerprint'> & {
	readonly related: readonly Pick<Finding['related'][number], 'file' | 'range' | 'message'>[];
};

export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

const SEVERITY = { error: 1, warning: 2, info: 3 };

/** Where the files of findings lie for the editor, and what the texts are that positions count in. */
export interface Ground {
	path(file: string): string;
	/** Text of a file of a finding. */
	text(file: string): string;
	readonly encoding: Encoding;
}

/** A finding, as an editor that can show everything should show it. */
export function ofFinding(found: Found, ground: Ground): Shown {
	const { rule, level, file, range, message, related, docs, fingerprint } = found;
	return {
		code: rule,
		severity: SEVERITY[level],
		message,
		range: rangeIn(ground.text(file), range, ground.encoding),
		related: related.map((one) => ({
			file: ground.path(one.file),
			range: rangeIn(ground.text(one.file), one.range, ground.encoding),
			message: one.message,
		})),
		docs,
		fingerprint,
	};
}

/** What is wrong with a configuration, as an editor should show it: from its position on. */
export function ofProblem({ file, position, message }: ConfigProblem, ground: Ground): Shown {
	const start = position ? placeIn(ground.text(file!), position, ground.encoding) : { line: 0, character: 0 };
	return { code: 'configuration', severity: 1, message, range: { start, end: start }, related: [] };
}

export function ofDiagnostic(diagnostic: Diagnostic, path: (uri: string) => string): Shown {
	const { code, severity, message, range, relatedInformation = [], codeDescription, data } = diagnostic;
	const isProblem = code === 'configuration';
	return {
		code: String(code),
		severity: severity ?? 0,
		message: String(message),
		// How much of a configuration is underlined is the editor's business.
		range: isProblem ? { start: range.start, end: range.start } : range,
		related: relatedInformation.map(({ location, message }) => ({
			file: path(location.uri),
			range: location.range,
			message,
		})),
		...(codeDescription ? { docs: codeDescription.href } : {}),
		...(isProblem ? {} : { fingerprint: data?.fingerprint }),
	};
}

/** How two pictures differ, one line for each thing that only one of them shows; '' when they are the same. */
export function difference(expected: ShownByFile, shown: ShownByFile): string {
	const files = [...new Set([...expected.keys(), ...shown.keys()])].sort();
	return files.flatMap((file) => differenceIn(file, expected.get(file) ?? [], shown.get(file) ?? [])).join('\n');
}

function differenceIn(file: string, expected: readonly Shown[], shown: readonly Shown[]): string[] {
	const [wanted, got] = [expected.map(text), shown.map(text)];
	if (wanted.join('\n') === got.join('\n')) return [];
	const without = (all: readonly string[], others: readonly string[]) => {
		const left = [...others];
		return all.filter((one) => {
			const at = left.indexOf(one);
			if (at >= 0) left.splice(at, 1);
			return at < 0;
		});
	};
	const missing = without(wanted, got).map((one) => `${file}: is not shown: ${one}`);
	const tooMany = without(got, wanted).map((one) => `${file}: should not be shown: ${one}`);
	const all = [...missing, ...tooMany];
	return all.length > 0 ? all : [`${file}: the same, in another order`];
}

function text({ range, ...rest }: Shown): string {
	const { start, end } = range;
	return `${start.line}:${start.character}-${end.line}:${end.character} ${JSON.stringify(rest, Object.keys(ORDER))}`;
}

/** Of all objects in it, in this order. */
const ORDER = {
	code: 0,
	severity: 0,
	message: 0,
	related: 0,
	file: 0,
	range: 0,
	start: 0,
	end: 0,
	line: 0,
	character: 0,
	docs: 0,
	fingerprint: 0,
};

function rangeIn(text: string, { start, end }: Finding['range'], encoding: Encoding): Range {
	return { start: placeIn(text, start, encoding), end: placeIn(text, end, encoding) };
}

/** The protocol's position for one of the engine's, whose lines end also where only JavaScript's do. */
function placeIn(withBom: string, { line, column }: Position, encoding: Encoding): Range['start'] {
	const text = withBom.replace(/^\uFEFF/, '');
	let start = 0;
	const ends = text.matchAll(/\r\n|[\n\r\u2028\u2029]/g);
	for (let n = 1; n < line; n++) {
		const { value } = ends.next();
		if (!value) break;
		start = value.index + value[0].length;
	}
	return positionAt(text, start + column - 1, encoding);
}

/** The protocol's position of an offset in UTF-16 code units. */
export function positionAt(text: string, offset: number, encoding: Encoding): Range['start'] {
	const lines = text.slice(0, offset).split(LINE_END);
	return { line: lines.length - 1, character: width(lines.at(-1)!, encoding) };
}

export const LINE_END = /\r\n|\r|\n/;

/** Characters of a line, as an encoding counts them. */
export function width(line: string, encoding: Encoding): number {
	if (encoding === 'utf-8') return Buffer.byteLength(line);
	return encoding === 'utf-32' ? [...line].length : line.length;
}
