/** Installed versions of direct dependencies from lock files, by line: enough for that, and no YAML library. */
import { parse } from 'jsonc-parser';
import { maxSatisfying, valid } from 'semver';
import { object, string } from './json';

/** What is known about who asks: needed because one lock file serves a whole monorepo. */
export interface LockQuery {
	readonly dependency: string;
	/** Folder of the asking package from the lock file's folder on; '' for the same folder. */
	readonly importer: string;
	readonly importerName: string | undefined;
	/** The range its package.json gives, when it does. */
	readonly range: string | undefined;
}

/** Answers with an exact version, or undefined when the lock file does not say. */
export type Lock = (query: LockQuery) => string | undefined;

/** Names of lock files, the one that is read first first. */
export const LOCK_FILES = [
	'pnpm-lock.yaml',
	'yarn.lock',
	'package-lock.json',
	'npm-shrinkwrap.json',
	'bun.lock',
] as const;

/** Reads a lock file's text. Never throws: a text that makes no sense knows no versions. */
export function parseLock(name: string, text: string): Lock {
	if (name === 'pnpm-lock.yaml') return pnpmLock(text);
	if (name === 'yarn.lock') return yarnLock(text);
	if (name === 'bun.lock') return bunLock(text);
	return npmLock(text);
}

function npmLock(text: string): Lock {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return () => undefined;
	}
	const packages = object(object(json)?.packages);
	const flat = object(object(json)?.dependencies);
	return ({ dependency, importer }) => {
		if (!packages) return exact(object(flat?.[dependency])?.version);
		const folders = importer === '' ? [] : importer.split('/');
		for (let count = folders.length; count >= 0; count--) {
			const prefix = folders.slice(0, count).join('/');
			const entry = object(packages[`${prefix === '' ? '' : `${prefix}/`}node_modules/${dependency}`]);
			if (entry) return exact(entry.version);
		}
		return undefined;
	};
}

/** Versions 5 to 9: `importers:` with a block per package, or (5, 6) one unnamed importer at the top. */
function pnpmLock(text: string): Lock {
	const versions = new Map<string, string>();
	let importer = '';
	let inImporters = false;
	let field = '';
	let dependency = '';
	for (const raw of lines(text)) {
		const line = raw.trimEnd();
		const content = line.trimStart();
		if (content === '' || content.startsWith('#')) continue;
		const indent = line.length - content.length;
		if (indent === 0) {
			// What follows (`packages:`, `snapshots:`) is the bulk of the file and about other things.
			if (/^(?:packages|snapshots):/.test(content)) break;
			inImporters = content === 'importers:';
			field = content;
			importer = '';
			continue;
		}
		const base = inImporters ? 4 : 0;
		const [key, value] = pair(content);
		if (inImporters && indent === 2) importer = key === '.' ? '' : key;
		else if (inImporters && indent === 4) field = content;
		else if (/^(?:dependencies|devDependencies|optionalDependencies):$/.test(field)) {
			if (indent === base + 2) {
				dependency = key;
				if (value) versions.set(`${importer}\n${key}`, value);
			} else if (indent === base + 4 && key === 'version' && value) versions.set(`${importer}\n${dependency}`, value);
		}
	}
	return (query) => {
		const found = versions.get(`${query.importer}\n${query.dependency}`) ?? versions.get(`\n${query.dependency}`);
		return found === undefined ? undefined : exact(found);
	};
}

/** Version 1 and berry: blocks headed by the ranges they answer. */
function yarnLock(text: string): Lock {
	const byRange = new Map<string, string>();
	const byName = new Map<string, string[]>();
	let heads: string[] = [];
	for (const raw of lines(text)) {
		if (raw === '' || raw.startsWith('#')) continue;
		if (!raw.startsWith(' ')) {
			heads = raw.replace(/:\s*$/, '').replaceAll('"', '').split(/,\s*/);
			continue;
		}
		const version = /^ {2}"?version"?:? "?([^"\s]+)"?\s*$/.exec(raw)?.[1];
		if (!version) continue;
		for (const head of heads) {
			const at = head.indexOf('@', 1);
			if (at < 0) continue;
			const name = head.slice(0, at);
			byRange.set(`${name}@${head.slice(at + 1).replace(/^npm:/, '')}`, version);
			const list = byName.get(name);
			if (list) list.push(version);
			else byName.set(name, [version]);
		}
		heads = [];
	}
	return ({ dependency, range }) => {
		const asked = range === undefined ? undefined : byRange.get(`${dependency}@${range.replace(/^npm:/, '')}`);
		if (asked !== undefined) return exact(asked);
		const all = [...new Set(byName.get(dependency) ?? [])].filter((version) => valid(version));
		if (all.length === 1) return exact(all[0]);
		return (range !== undefined && maxSatisfying(all, range)) || undefined;
	};
}

function bunLock(text: string): Lock {
	const packages = object(object(parse(text, [], { allowTrailingComma: true }))?.packages);
	return ({ dependency, importerName }) => {
		const entry = packages?.[`${importerName}/${dependency}`] ?? packages?.[dependency];
		const id = Array.isArray(entry) ? string(entry[0]) : undefined;
		return id && exact(id.slice(id.lastIndexOf('@') + 1));
	};
}

/** `1.2.3` out of `1.2.3`, `1.2.3(peer@2)`, `1.2.3_peer@2`, `npm:other@1.2.3` or `/other/1.2.3`; undefined for links. */
function exact(value: unknown): string | undefined {
	const text = string(value);
	if (!text || /^(?:link|file|workspace|portal):/.test(text)) return undefined;
	const bare = text
		.replace(/\(.*$/, '')
		.replace(/_.*$/, '')
		.replace(/^.*[@/](?=\d)/, '');
	return valid(bare) ?? undefined;
}

/** `key: value` without quotes; an empty value when the line only opens a block. */
function pair(content: string): [string, string] {
	const match = /^(?:'([^']*)'|"([^"]*)"|([^:\s][^:]*)):(?:\s+(.*))?$/.exec(content);
	if (!match) return [content, ''];
	return [match[1] ?? match[2] ?? match[3] ?? '', (match[4] ?? '').replace(/^['"]|['"]$/g, '')];
}

function* lines(text: string): Generator<string> {
	for (let start = 0; start < text.length; ) {
		let end = text.indexOf('\n', start);
		if (end < 0) end = text.length;
		yield text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
		start = end + 1;
	}
}
