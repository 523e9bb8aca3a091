/** Which major version of Node a package runs on, from what the repository says about it. */
import { type JsonObject, object, string } from './json';
import { minVersionOf } from './manifests';
import { join } from './paths';

/** When nobody says. */
export const DEFAULT_NODE = 20;
/** Lower numbers come from ranges such as `*` that say nothing. */
const OLDEST_NODE = 4;
const LTS: Readonly<Record<string, number>> = {
	'*': 20,
	argon: 4,
	boron: 6,
	carbon: 8,
	dubnium: 10,
	erbium: 12,
	fermium: 14,
	gallium: 16,
	hydrogen: 18,
	iron: 20,
	jod: 22,
	krypton: 24,
};

/** `engines.node` (the lowest version it allows) or Volta's pin. */
export function nodeOfManifest(json: JsonObject): number | undefined {
	const range = string(object(json.engines)?.node);
	const lowest = range && minVersionOf(range);
	const engines = lowest ? plausible(Number.parseInt(lowest, 10)) : undefined;
	return engines ?? nodeOfText(string(object(json.volta)?.node) ?? '');
}

/** What .nvmrc, .node-version or .tool-versions in a folder say. */
export function nodeOfVersionFiles(dir: string, read: (file: string) => string | undefined): number | undefined {
	for (const name of ['.nvmrc', '.node-version']) {
		const found = nodeOfText(read(join(dir, name))?.trim() ?? '');
		if (found) return found;
	}
	const tools = /^node(?:js)?[ \t]+(\S+)/m.exec(read(join(dir, '.tool-versions')) ?? '');
	return tools?.[1] ? nodeOfText(tools[1]) : undefined;
}

/** The last stage built from a Node image: the one that runs. */
export function nodeOfDockerfile(text: string): number | undefined {
	let found: number | undefined;
	const args = new Map<string, string>();
	for (const line of text.slice(0, 100_000).split('\n')) {
		const arg = /^\s*ARG\s+(\w+)=["']?([^\s"']+)/i.exec(line);
		if (arg) args.set(arg[1]!, arg[2]!);
		const from = /^\s*FROM\s+(?:--\S+\s+)?(\S+)/i.exec(line)?.[1];
		if (!from) continue;
		const image = from.replace(
			/\$\{?(\w+)(?::-([^}]*))?\}?/g,
			(_, name: string, fallback?: string) => args.get(name) ?? fallback ?? '',
		);
		const tag = /(?:^|\/)(?:node|nodejs)(?::|-)v?(\d+|lts\/?\w*)/i.exec(image)?.[1] ?? /nodejs(\d+)/.exec(image)?.[1];
		if (tag) found = nodeOfText(tag) ?? found;
	}
	return found;
}

function nodeOfText(text: string): number | undefined {
	const number = /^v?(\d+)(?:\.|$|-|\s)/.exec(text)?.[1];
	if (number) return plausible(Number(number));
	const lts = /^lts(?:\/(\*|\w+))?/i.exec(text);
	return lts ? LTS[lts[1]?.toLowerCase() ?? '*'] : undefined;
}

function plausible(major: number): number | undefined {
	return major >= OLDEST_NODE && major < 100 ? major : undefined;
}
