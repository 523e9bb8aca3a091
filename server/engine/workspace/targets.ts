/** Entry points of a package.json: `exports`, `imports` and the older fields, as paths to try, best first. */
import { type JsonObject, object, string } from './json';

/** Source first: a checkout is seldom built. Every condition is tried, not only the first that matches. */
const CONDITIONS = ['source', 'development', 'import', 'module', 'require', 'node', 'default', 'types'];
const MAIN_FIELDS = ['source', 'main', 'module', 'types', 'typings'];

/** Paths that `exports` gives for a subpath ('' for the main entry), relative to the package. Empty when it has no `exports`. */
export function exportTargets(json: JsonObject, subpath: string): string[] {
	const exports = json.exports;
	if (exports === undefined || exports === null) return [];
	const map = object(exports);
	if (!map || !Object.keys(map).some((key) => key.startsWith('.'))) return subpath === '' ? flatten(exports) : [];
	return matchSubpath(map, subpath === '' ? '.' : `./${subpath}`);
}

/** Targets that `imports` gives for a `#name`: relative paths or names of packages. */
export function importTargets(json: JsonObject, name: string): string[] {
	const map = object(json.imports);
	return map ? matchSubpath(map, name) : [];
}

/** Paths that the fields before `exports` give for the main entry, relative to the package. */
export function mainTargets(json: JsonObject): string[] {
	return MAIN_FIELDS.map((field) => string(json[field])).filter((path): path is string => path !== undefined);
}

/** Every path that `exports` and the older fields name, relative to the package; patterns with their `*`. */
export function entryTargets(json: JsonObject): string[] {
	return [...mainTargets(json), ...flatten(json.exports)];
}

function matchSubpath(map: JsonObject, wanted: string): string[] {
	if (Object.hasOwn(map, wanted)) return flatten(map[wanted]);
	let best: { key: string; star: string } | undefined;
	for (const key of Object.keys(map)) {
		const at = key.indexOf('*');
		// `./features/` is the older spelling of `./features/*`.
		const prefix = at >= 0 ? key.slice(0, at) : key.endsWith('/') ? key : undefined;
		if (prefix === undefined || !wanted.startsWith(prefix)) continue;
		const suffix = at >= 0 ? key.slice(at + 1) : '';
		if (!wanted.endsWith(suffix) || wanted.length <= prefix.length + suffix.length) continue;
		if (best && best.key.length >= key.length) continue;
		best = { key, star: wanted.slice(prefix.length, wanted.length - suffix.length) };
	}
	if (!best) return [];
	const { key, star } = best;
	return flatten(map[key]).map((target) =>
		target.includes('*') ? target.replaceAll('*', () => star) : key.includes('*') ? target : target + star,
	);
}

/** Every string in a tree of conditions, the preferred conditions first. */
function flatten(value: unknown, depth = 0): string[] {
	if (typeof value === 'string') return [value];
	if (depth > 8) return [];
	if (Array.isArray(value)) return value.flatMap((item) => flatten(item, depth + 1));
	const map = object(value);
	if (!map) return [];
	const keys = Object.keys(map);
	const order = [
		...CONDITIONS.filter((condition) => keys.includes(condition)),
		...keys.filter((key) => !CONDITIONS.includes(key)),
	];
	// `@scope/source` and the like: a workspace's own condition that leads to its sources.
	order.sort((a, b) => Number(/source|src|\bdev/.test(b)) - Number(/source|src|\bdev/.test(a)));
	return order.flatMap((key) => flatten(map[key], depth + 1));
}
