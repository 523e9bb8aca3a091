/** Changes of text by which findings come and go. */
import type { Random } from '../../../fuzz/mutate';

/** Either is turned into the other. */
const SWAPS: readonly (readonly [string, string])[] = [
	[' });', ', timeout: 5000 });'],
	['timeout: 5000', 'timeout: 0'],
	['timeout: 5000', 'timeOut: 5000'],
	['timeout: 5000', '...options'],
	['AbortSignal.timeout(2000)', 'undefined'],
	[', { signal: AbortSignal.timeout(2000) }', ''],
	["fetch('https", "fetch ('https"],
	['fetch(', 'fetched('],
	["from 'axios'", "from 'axioz'"],
	["from './client'", "from './klient'"],
	["from './get-json'", "from './get-json.js'"],
	["from '@acme/http'", "from '#http/index'"],
	["from '@acme/http'", "from '../../http/src'"],
	["from './options'", "from './limits'"],
	['export const api', 'export const apis'],
	['export const api', 'const api'],
	['{ api }', '{ slow as api }'],
	['export { getJson }', 'export { getJson as getText }'],
	['export * from', '// export * from'],
	['...options', '...none'],
	['export const options', 'export let options'],
	['init: RequestInit = {}', 'init: RequestInit'],
	['...init,', ''],
	['axios.create(', 'axios.Axios('],
	['HttpModule.register(', 'HttpModule.registerAsync('],
	['HttpModule', 'HttpModul'],
	['connectionTimeoutMillis', 'query_timeout'],
	['// holdfast-disable-next-line', '// holdfast-disable-line'],
	['-- known', ''],
	['missing-timeout', 'mising-timeout'],
	['holdfast-disable', 'holdfast-dis'],
	['=> fetch', '=> await fetch'],
	['import ', 'import type '],
	['document.', 'process.'],
	["'./load'", "'./lode'"],
	['{', '{ /* é😀 */'],
	['export ', ''],
	['\n', '\r\n'],
	[';\n', '\n'],
	['(', '(('],
	['}', ''],
	["'", '"'],
];

/** Statements that are typed or pasted. */
export const SNIPPETS: readonly string[] = [
	"\nexport const extra = () => fetch('https://extra.example.com');\n",
	"\nexport const limited = () => fetch('https://limited.example.com', { signal: AbortSignal.timeout(1000) });\n",
	"\nimport { api as again } from '@acme/http';\nexport const more = () => again.get('/more');\n",
	"\nimport axios from 'axios';\naxios.defaults.timeout = 1000;\n",
	"\nimport { api as set } from './client';\nset.defaults.timeout = 3000;\n",
	"\nimport got from 'got';\nexport const g = () => got('https://g.example.com', { timeout: { request: 100 } });\n",
	'\n// holdfast-disable-file missing-timeout -- not now\n',
	"\n// holdfast-disable-next-line missing-timeout -- for now\nvoid fetch('https://now.example.com');\n",
	"\nexport * from './orders';\nexport { default } from './gone';\n",
	"\nfunction broken( { return '",
	'\n/* ',
	'\nwindow.alert(1);\n',
	'\nconst größe = "😀😀"; await fetch("https://ü.example.com"); /* 漢字 */ void fetch(größe);\n',
];

export interface Edit {
	readonly at: number;
	readonly length: number;
	readonly insert: string;
}

/** A change that may matter; undefined for a text that has no room for one. */
export function swapIn(text: string, r: Random): Edit | undefined {
	const all = SWAPS.flatMap(([a, b]) => [[a, b] as const, ...(b === '' ? [] : [[b, a] as const])]).filter(([from]) =>
		text.includes(from),
	);
	if (all.length === 0) return undefined;
	const [from, to] = r.pick(all);
	const places = [...text.matchAll(new RegExp(from.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'g'))];
	return { at: r.pick(places).index, length: from.length, insert: to };
}

/** A keystroke somewhere. */
export function strokeIn(text: string, r: Random): Edit {
	const at = r.below(text.length + 1);
	if (r.below(3) === 0) return { at, length: 1 + r.below(3), insert: '' };
	return {
		at,
		length: 0,
		insert: r.pick(['x', ' ', '{', '}', '(', ')', "'", '`', '.', ';', '\n', '/', '*', 'é', '😀']),
	};
}

export const applied = (text: string, { at, length, insert }: Edit): string =>
	text.slice(0, at) + insert + text.slice(at + length);
