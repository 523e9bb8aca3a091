// What new-rule and new-library share: arguments, names, files that must not be there yet, lines in an index.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from './lib.mjs';

/** Wrong arguments: said without a stack. */
export class UsageError extends Error {}

const RESERVED = new Set(
	'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with yield let static await'.split(
		' ',
	),
);

/**
 * The command line: `names` in their order, `--name value` of `options`, and `--into DIR`, the repository to write into.
 * @throws UsageError for what is unknown, missing or too much
 */
export function argumentsOf(argv, { usage, options = [] }) {
	const names = [];
	const given = {};
	for (let i = 0; i < argv.length; i++) {
		const arg = argv[i];
		if (!arg.startsWith('-')) {
			names.push(arg);
			continue;
		}
		const name = arg.replace(/^--/, '');
		if (![...options, 'into'].includes(name) || given[name] !== undefined || argv[i + 1] === undefined)
			throw new UsageError(`"${arg}" is not understood here.\n${usage}`);
		given[name] = argv[++i];
	}
	if (names.length === 0) throw new UsageError(usage);
	return { names, ...given, into: given.into === undefined ? root : resolve(given.into) };
}

/** @throws UsageError unless the id is kebab-case: it names files, and stands in configurations */
export function checkId(id) {
	if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) && id.length <= 50) return;
	throw new UsageError(
		`"${id}" is no id: expected up to 50 small letters and digits, in words with single hyphens between, such as "unsafe-retry".`,
	);
}

/** `unsafe-retry` → `unsafeRetry`, which is no word of the language. */
export function variableOf(id, suffix) {
	const name = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
	return RESERVED.has(name) ? name + suffix : name;
}

/** `unsafe-retry` → `unsafe retry`. */
export const wordsOf = (id) => id.replaceAll('-', ' ');

/**
 * Writes the new files and what replaces old ones: all, or none when one of the new is there already.
 * @param created path from the repository → text
 * @param changed the same, for files that are there
 */
export function writeAll(into, created, changed) {
	const there = Object.keys(created).find((path) => existsSync(join(into, path)));
	if (there !== undefined) throw new UsageError(`${there} is there already; nothing was written.`);
	for (const [path, text] of Object.entries({ ...created, ...changed })) {
		mkdirSync(dirname(join(into, path)), { recursive: true });
		writeFileSync(join(into, path), text);
	}
}

export function read(into, path) {
	try {
		return readFileSync(join(into, path), 'utf8');
	} catch {
		throw new UsageError(`${into} has no ${path}: it is no clone of this repository.`);
	}
}

const IMPORT = /^import [^;]*? from '([^']+)';\n/gm;

/**
 * An index with one more import, at its place in the order of the paths, and one more name at the end of a list.
 * @param list what stands before the list's opening bracket: `rules: readonly Rule[] = `
 */
export function withEntry(text, { statement, from, list, name }) {
	const imports = [...text.matchAll(IMPORT)];
	const after = imports.filter(([, path]) => path < from).at(-1);
	const at = after ? after.index + after[0].length : (imports[0]?.index ?? 0);
	const imported = `${text.slice(0, at)}${statement}\n${text.slice(at)}`;
	const open = imported.indexOf(list);
	const start = open + list.length + 1;
	const end = imported.indexOf(']', start);
	if (open < 0 || end < 0) throw new UsageError(`the index has no "${list}[…]" to add "${name}" to.`);
	const items = imported.slice(start, end).replace(/,?\s*$/, '');
	const lines = items.includes('\n');
	const added = lines ? `${items},\n\t${name},\n` : `${items}${items === '' ? '' : ', '}${name}`;
	return imported.slice(0, start) + added + imported.slice(end);
}

/** Runs a scaffold; a UsageError ends it with its message and exit code 2. */
export function main(scaffold) {
	try {
		console.log(scaffold(process.argv.slice(2)));
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		console.error(error.message);
		process.exitCode = 2;
	}
}
