/** Reads the configuration of one folder: which file it is, what it says, and what is wrong with it. */
import {
	findNodeAtLocation,
	getNodeValue,
	type JSONPath,
	type Node,
	type ParseError,
	parseTree,
	printParseErrorCode,
} from 'jsonc-parser';
import type { Role } from '../../../rules/model/source-host';
import type { Level, Profile } from '../../../rules/rule';
import type { Position } from '../types';
import { basename, join } from '../workspace/paths';
import type { Source } from '../workspace/source';
import { type ConfigProblem, positionAt } from './error';
import type { Shape } from './schema';
import { validate } from './validate';

/** Names of the files that are a configuration, first choice first; package.json may hold one under "holdfast". */
export const CONFIG_FILES: readonly string[] = ['holdfast.config.json', 'holdfast.config.jsonc'];
export const PACKAGE = 'package.json';
const KEY = 'holdfast';

/** The content of a valid configuration, as the user wrote it. */
export interface RawConfig {
	/** Paths relative to the file, which begin with a dot. */
	readonly extends?: string | readonly string[];
	readonly root?: boolean;
	readonly profile?: Profile;
	readonly rules?: Readonly<Record<string, Level | ({ readonly level?: Level } & Readonly<Record<string, unknown>>)>>;
	readonly defaults?: {
		readonly deadlineMs?: number;
		readonly deadlineMsByHost?: Readonly<Record<string, number>>;
	};
	readonly ignore?: readonly string[];
	readonly roles?: readonly { readonly files: readonly string[]; readonly role: Role }[];
	readonly clients?: readonly RawClient[];
	readonly guards?: readonly RawGuard[];
}

/** An export that is declared: see own-shapes.ts. Arguments are counted from 0. */
export interface RawOwn {
	readonly module: string;
	readonly export: string;
	readonly kind?: 'function' | 'class' | 'factory' | 'object';
}

export interface RawClient extends RawOwn {
	/** Names, or name → the argument that holds the options. */
	readonly methods?: readonly string[] | Readonly<Record<string, number>>;
	readonly options?: number;
	readonly clientOptions?: number;
	readonly url?: number;
	/** Path of an option, or an argument. */
	readonly timeout?: string | number;
	readonly unit?: 'ms' | 's';
	readonly signal?: string | number;
	/** ms */
	readonly defaultTimeoutMs?: number | null;
}

export interface RawGuard extends RawOwn {
	readonly methods?: readonly string[];
	readonly bounds: number;
	readonly timeout?: number;
}

export interface ConfigFile {
	/** Absolute. */
	readonly file: string;
	/** Patterns in it are relative to this folder. */
	readonly dir: string;
	/** Empty when there are problems. */
	readonly config: RawConfig;
	readonly problems: readonly ConfigProblem[];
	/** The place of a value in the file: `['clients', 0, 'module']`. */
	readonly positionOf: (path: JSONPath) => Position | undefined;
}

/** True for a path that may hold a configuration. By its name only. */
export function mayHoldConfig(path: string): boolean {
	const name = basename(path);
	return name === PACKAGE || CONFIG_FILES.includes(name);
}

/**
 * The configuration in exactly this folder; undefined when there is none. Never throws.
 * @param read the configuration in a file, as `readFile` gives it
 */
export function readFolder(dir: string, read: (file: string) => ConfigFile | undefined): ConfigFile | undefined {
	const found = [...CONFIG_FILES, PACKAGE].flatMap((name) => read(join(dir, name)) ?? []);
	const [first, ...others] = found;
	if (!first || others.length === 0) return first;
	const names = found.map(({ file }) => (basename(file) === PACKAGE ? '"holdfast" in package.json' : basename(file)));
	const message = `This folder has ${found.length === 2 ? 'two' : 'three'} configurations: ${names.slice(0, -1).join(', ')} and ${names.at(-1)}. Only one may exist: keep ${names[0]} and remove the other${others.length > 1 ? 's' : ''}.`;
	return {
		file: first.file,
		dir,
		config: {},
		problems: [{ file: first.file, message }, ...found.flatMap(({ problems }) => problems)],
		positionOf: () => undefined,
	};
}

/**
 * The configuration in this file; undefined when the file is not there, or is a package.json without one.
 * @param dir what patterns in it are relative to.
 */
export function readFile(file: string, dir: string, shape: Shape, source: Source): ConfigFile | undefined {
	const broken = (message: string, text?: string, offset = 0): ConfigFile => ({
		file,
		dir,
		config: {},
		problems: [{ file, position: text === undefined ? undefined : positionAt(text, offset), message }],
		positionOf: () => undefined,
	});
	const isPackage = basename(file) === PACKAGE;
	let text: string | undefined;
	try {
		text = source.read(file);
	} catch (error) {
		// What is wrong with a package.json as such is not the configuration's concern.
		if (isPackage) return undefined;
		const { code } = error as NodeJS.ErrnoException;
		return broken(`This configuration cannot be read (${code === 'EISDIR' ? 'it is a folder' : code}).`);
	}
	if (text === undefined) return undefined;
	// Most package.json files say nothing about Holdfast: not worth parsing.
	if (isPackage && !text.includes(`"${KEY}"`)) return undefined;
	const errors: ParseError[] = [];
	let tree: Node | undefined;
	try {
		tree = parseTree(text, errors, { allowTrailingComma: true });
	} catch {
		return isPackage ? undefined : broken('This configuration is nested too deeply to be read.', text);
	}
	const node = isPackage ? tree && findNodeAtLocation(tree, [KEY]) : tree;
	if (isPackage && !node) return undefined;
	const error = errors[0];
	if (text.trim() === '') return broken('This configuration is empty; expected an object, at least {}.', text);
	if (error || !node) return broken(syntaxMessage(error, text), text, error?.offset);
	const problems = validate(node, shape).map(({ offset, message }) => ({
		file,
		position: positionAt(text, offset),
		message,
	}));
	const positionOf = (path: JSONPath): Position | undefined => {
		const at = findNodeAtLocation(node, path);
		return at && positionAt(text, at.offset);
	};
	return { file, dir, config: problems.length === 0 ? getNodeValue(node) : {}, problems, positionOf };
}

const SYNTAX: Readonly<Record<string, string>> = {
	InvalidNumberFormat: 'this is not a number as JSON writes it',
	PropertyNameExpected: 'expected a key in double quotes here',
	ValueExpected: 'expected a value here',
	ColonExpected: 'expected ":" here',
	CommaExpected: 'expected "," before this',
	CloseBraceExpected: 'expected "}" here',
	CloseBracketExpected: 'expected "]" here',
	EndOfFileExpected: 'expected nothing after the configuration',
	UnexpectedEndOfComment: 'this comment is never closed',
	UnexpectedEndOfString: 'this string is not closed on its line',
	UnexpectedEndOfNumber: 'this number is cut off',
	InvalidUnicode: 'this \\u escape is not valid',
	InvalidEscapeCharacter: 'this escape is not valid in a string',
	InvalidCharacter: 'this character is not allowed here',
};

function syntaxMessage(error: ParseError | undefined, text: string): string {
	if (!error) return 'This configuration is not valid JSON.';
	const name = printParseErrorCode(error.error);
	const word = JSON.stringify(text.slice(error.offset, error.offset + Math.min(error.length, 40)));
	const what =
		name === 'InvalidSymbol' ? `${word} is no JSON value; keys and strings need double quotes` : SYNTAX[name];
	return `This configuration is not valid JSON: ${what ?? 'it cannot be parsed from here on'}.`;
}
