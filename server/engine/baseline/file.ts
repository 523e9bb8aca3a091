/** The file of a baseline: JSON, sorted, so that merges and reviews are easy. */
import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { ConfigError, positionAt } from '../config/error';
import type { ObjectShape } from '../config/schema';
import { validate } from '../config/validate';
import { byText, isInside, join, relativeTo } from '../workspace/paths';
import type { Source } from '../workspace/source';
import type { Entry } from './entry';

/** Looked for in the folder of a project. */
export const BASELINE_FILE = 'holdfast.baseline.json';
const VERSION = 1;

const text = (description: string) => ({ kind: 'text' as const, description });
const FINDING = {
	rule: text('The rule.'),
	symbol: text('The function it stands in.'),
	code: text('What is flagged.'),
	fingerprint: text('As in the reports of the run that wrote it.'),
};

const SHAPE: ObjectShape = {
	kind: 'object',
	description: 'A baseline of Holdfast.',
	noun: 'key',
	required: ['version', 'findings'],
	keys: {
		version: { kind: 'integer', description: 'The version of this format.', minimum: 1 },
		findings: {
			kind: 'map',
			description: 'Findings by file.',
			key: 'file',
			values: {
				kind: 'list',
				description: 'Findings of one file.',
				of: 'findings',
				items: {
					kind: 'object',
					description: 'A finding.',
					noun: 'key',
					required: Object.keys(FINDING),
					keys: FINDING,
				},
			},
		},
	},
};

/**
 * Reads a baseline.
 * @param folder absolute; what its paths are relative to.
 * @param source where it is read from
 * @returns undefined when there is no such file.
 * @throws ConfigError when it cannot be read as a baseline.
 */
export function readBaseline(file: string, folder: string, source: Source): Entry[] | undefined {
	let json: string | undefined;
	try {
		json = source.read(file);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw wrong(file, `This baseline cannot be read (${code === 'EISDIR' ? 'it is a folder' : code}).`);
	}
	if (json === undefined) return undefined;
	const errors: ParseError[] = [];
	const tree = parsed(json, errors);
	if (errors[0] || !tree) {
		const conflict = /^<{7} /m.exec(json);
		const what = conflict ? 'it holds a merge conflict' : 'it is not valid JSON';
		throw wrong(
			file,
			`This baseline cannot be used: ${what}. Repair it, or remove it and run \`holdfast baseline\`.`,
			json,
			conflict?.index ?? errors[0]?.offset ?? 0,
		);
	}
	const problems = validate(tree, SHAPE, 'The baseline');
	if (problems.length > 0) {
		throw new ConfigError(
			problems.map(({ offset, message }) => ({
				file,
				position: positionAt(json, offset),
				message,
			})),
			'baseline',
		);
	}
	const { version, findings } = getNodeValue(tree) as {
		readonly version: number;
		readonly findings: Readonly<Record<string, readonly Omit<Entry, 'file'>[]>>;
	};
	if (version > VERSION) {
		throw wrong(file, `This baseline was written by a newer Holdfast (format ${version}); update Holdfast.`);
	}
	return Object.entries(findings).flatMap(([path, list]) =>
		list.map(({ rule, symbol, code, fingerprint }) => ({
			rule,
			file: join(folder, path),
			symbol,
			code,
			fingerprint,
		})),
	);
}

/** The content of a baseline. Same entries, same bytes. @param folder see `readBaseline` */
export function baselineText(entries: readonly Entry[], folder: string): string {
	const byFile = new Map<string, Entry[]>();
	for (const entry of entries) {
		const path = isInside(folder, entry.file) ? relativeTo(folder, entry.file) : entry.file;
		byFile.set(path, [...(byFile.get(path) ?? []), entry]);
	}
	const findings = [...byFile]
		.sort(([a], [b]) => byText(a, b))
		.map(([path, list]): [string, object[]] => [
			path,
			[...list].sort(byIdentity).map(({ rule, symbol, code, fingerprint }) => ({ rule, symbol, code, fingerprint })),
		]);
	// Laid out as formatters leave it.
	return `${JSON.stringify({ version: VERSION, findings: Object.fromEntries(findings) }, undefined, 2)}\n`;
}

/** undefined for what is nested too deeply, too. */
function parsed(json: string, errors: ParseError[]): Node | undefined {
	try {
		return parseTree(json, errors);
	} catch {
		return undefined;
	}
}

function byIdentity(a: Entry, b: Entry): number {
	return (
		byText(a.rule, b.rule) ||
		byText(a.symbol, b.symbol) ||
		byText(a.code, b.code) ||
		byText(a.fingerprint, b.fingerprint)
	);
}

function wrong(file: string, message: string, json?: string, offset = 0): ConfigError {
	const position = json === undefined ? {} : { position: positionAt(json, offset) };
	return new ConfigError([{ file, message, ...position }], 'baseline');
}
