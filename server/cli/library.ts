/** What the catalogue knows of a library, as a Markdown page for `holdfast explain <module>`. */
import type { Action, Bounds, Covers, Library, Limit, Shape } from '../../rules/catalog/types';

const BOUNDING: readonly Covers[] = ['total', 'attempt', 'headers', 'idle'];
const COVERS: Readonly<Record<Covers, string>> = {
	total: 'limits the whole call',
	attempt: 'limits each attempt',
	headers: 'limits the wait for the answer to begin',
	idle: 'limits how long the connection may be silent',
	connect: 'limits connecting only',
	acquire: 'limits the wait for a free connection only',
	server: 'is enforced by the server',
	body: 'limits the body only',
};
const UNITS: Readonly<Record<Limit['unit'], string>> = { ms: ' (ms)', s: ' (s)', signal: '', handle: '' };

/** Every name `describe` answers to: modules, and libraries that are globals. Sorted. */
export function libraryNames(catalog: readonly Library[]): string[] {
	return [...new Set(catalog.flatMap((library) => [library.id, ...library.modules]))].sort();
}

/**
 * The page on a library.
 * @param name its module or id, with or without `node:`. Returns undefined for one the catalogue does not have.
 */
export function describeLibrary(name: string, catalog: readonly Library[]): string | undefined {
	const bare = name.replace(/^node:/, '');
	const library =
		catalog.find(({ modules }) => modules.includes(bare)) ??
		catalog.find(({ id, globals }) => id === bare || Object.hasOwn(globals ?? {}, bare));
	return library && page(library, bare);
}

function page(library: Library, name: string): string {
	const modules = library.modules.map((module) => `\`${module}\``).join(', ');
	const out = [
		`# ${name}`,
		library.modules.length > 0 ? `Known from the modules: ${modules}.` : 'A global of Node; needs no import.',
	];
	const bounds = Object.values(library.bounds);
	if (bounds.length === 0) out.push('Makes no outbound calls that Holdfast looks at; values are followed through it.');
	for (const one of bounds) out.push(...boundsSection(library, one));
	const calls = names(library, 'request');
	if (calls.length > 0) out.push('## Outbound calls', code(calls));
	const clients = bounds.length > 0 ? names(library, 'create') : [];
	if (clients.length > 0) out.push('## Makes a client that carries its options', code(clients));
	const sources = new Set(bounds.flatMap(({ limits, byDefault }) => [byDefault, ...limits]).map((fact) => fact.source));
	out.push(
		'## Sources',
		[...sources, `documentation of the library: ${library.docs}`].map((source) => `- ${source}`).join('\n'),
	);
	return `${out.join('\n\n')}\n`;
}

function boundsSection(library: Library, { limits, byDefault, advice, clientAdvice, ...bound }: Bounds): string[] {
	const bounds = (limit: Limit) => BOUNDING.includes(limit.covers);
	const out = ['## By default', `${library.name} ${byDefault.says}.`];
	const works = limits.filter(bounds);
	if (works.length > 0) out.push('## What gives a call a deadline', works.map(limitLine).join('\n'));
	const fails = limits.filter((limit) => !bounds(limit));
	if (fails.length > 0) out.push('## What does not', fails.map(limitLine).join('\n'));
	const hides = [
		...(bound.opaqueOptions?.length ? [`Setting ${code(bound.opaqueOptions)}: what is behind it cannot be seen.`] : []),
		...(bound.hooks?.length ? [`Functions in ${code(bound.hooks)} that set one of these, or are not in sight.`] : []),
	];
	if (hides.length > 0) out.push('## What makes the deadline unknown', ...hides);
	const advices = [`- At the call: ${advice}.`, ...(clientAdvice ? [`- At the client: ${clientAdvice}.`] : [])];
	return [...out, '## What to do', advices.join('\n')];
}

function limitLine(limit: Limit): string {
	const { option, covers, unit, off, versions, onlyWith, caveat } = limit;
	// A caveat of something that bounds no call says what it covers; nothing is to be said twice.
	if (caveat && !BOUNDING.includes(covers)) return `- ${caveat}.`;
	const parts = [`\`${option}\`${UNITS[unit]} ${COVERS[covers]}`];
	if (off.length > 0) parts.push(`${off.map(String).join(' or ')} switches it off`);
	if (versions) parts.push(`only in versions ${versions}`);
	if (onlyWith)
		parts.push(`only together with a listener for '${onlyWith.event}' that calls ${code(onlyWith.stops, ' or ')}`);
	return `- ${parts.join('; ')}.${caveat ? ` ${caveat}.` : ''}`;
}

function code(list: readonly string[], separator = ', '): string {
	return list.map((name) => `\`${name}\``).join(separator);
}

/** Exports and members of exports that do this: `axios.get`. */
function names(library: Library, does: 'request' | 'create'): string[] {
	const found = new Set<string>();
	const visit = (shape: Shape | undefined, name: string) => {
		if (shape?.call?.does === does) found.add(`${name}()`);
		if (shape?.construct?.does === does) found.add(`new ${name}()`);
		for (const [member, action] of Object.entries(shape?.members ?? {})) {
			const inner: Shape = 'does' in action ? { call: action as Action } : (library.shapes[action.shape] ?? {});
			if (inner.call?.does === does) found.add(`${name}.${member}()`);
			if (inner.construct?.does === does) found.add(`new ${name}.${member}()`);
		}
	};
	const main = library.exports.default ?? library.exports[library.name];
	if (main) visit(library.shapes[main], library.name);
	else for (const [name, shape] of Object.entries(library.exports)) visit(library.shapes[shape], name);
	for (const [name, shape] of Object.entries(library.globals ?? {})) visit(library.shapes[shape], name);
	// A client that is created answers to the calls of its instances.
	for (const shape of new Set(Object.values(library.types ?? {}))) {
		if (shape !== main)
			visit(library.shapes[shape], library.shapes[shape]?.says?.replace(/^this (?:\w+ )?(?=\w+$)/, '') ?? shape);
	}
	return [...found];
}
