/** Path arithmetic on absolute paths with `/` separators, on every platform. */

import { posix } from 'node:path';

/** `\` becomes `/`, a Windows drive letter becomes lower case, a trailing slash goes (except for a root). */
export function normalise(path: string): string {
	let out = path.includes('\\') && process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
	if (/^[A-Z]:\//.test(out)) out = out.charAt(0).toLowerCase() + out.slice(1);
	return out.length > 1 && out.endsWith('/') && !out.endsWith(':/') ? out.slice(0, -1) : out;
}

/** The folder of a path; a root is its own folder. */
export function dirname(path: string): string {
	const slash = path.lastIndexOf('/');
	if (slash < 0) return path;
	if (slash === 0) return '/';
	return path[slash - 1] === ':' ? path.slice(0, slash + 1) : path.slice(0, slash);
}

/** The last segment. */
export function basename(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** `relative` seen from the folder `dir`; `.` and `..` resolved; an absolute `relative` wins. */
export function join(dir: string, relative: string): string {
	if (isAbsolute(relative)) return collapse(relative);
	return collapse(dir.endsWith('/') ? dir + relative : `${dir}/${relative}`);
}

/** True for `/x` and `c:/x`. */
export function isAbsolute(path: string): boolean {
	return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path);
}

/** True when `path` is `dir` or lies below it. */
export function isInside(dir: string, path: string): boolean {
	if (path === dir) return true;
	return path.startsWith(dir.endsWith('/') ? dir : `${dir}/`);
}

/** `path` from `dir` on, without a leading slash ('' for `dir` itself); only for paths inside `dir`. */
export function relativeTo(dir: string, path: string): string {
	if (path === dir) return '';
	return path.slice(dir.endsWith('/') ? dir.length : dir.length + 1);
}

/** `path` as seen from the folder `dir`, with `..` where it lies outside; for messages. */
export function pathFrom(dir: string, path: string): string {
	return posix.relative(dir, path);
}

/** `dir` and every folder above it up to `top`, both included; just `dir` when it is not inside `top`. */
export function* upward(dir: string, top: string): Generator<string> {
	let current = dir;
	yield current;
	while (current !== top && isInside(top, current)) {
		const parent = dirname(current);
		if (parent === current) return;
		current = parent;
		yield current;
	}
}

/** Orders strings by UTF-16 code units: the same on every machine. */
export function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function collapse(path: string): string {
	// The common case has nothing to resolve, and this runs for every import of a repository.
	if (!path.includes('/.') && !path.includes('//')) {
		return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
	}
	const out: string[] = [];
	const parts = path.split('/');
	for (let i = 1; i < parts.length; i++) {
		const part = parts[i]!;
		if (part === '' || part === '.') continue;
		if (part === '..') out.pop();
		else out.push(part);
	}
	return `${parts[0]}/${out.join('/')}`;
}
