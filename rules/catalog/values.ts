import type { Action, Library } from './types';

const last: Action = { does: 'merge', wins: 'last', mutates: true };
const first: Action = { does: 'merge', wins: 'first', mutates: true };
const copy: Action = { does: 'same', arg: 0 };
const look: Action = { does: 'look' };

const functions: Record<string, Action> = {
	merge: last,
	assign: last,
	assignIn: last,
	extend: last,
	mergeWith: last,
	defaults: first,
	defaultsDeep: first,
	clone: copy,
	cloneDeep: copy,
	omit: { does: 'omit' },
	omitBy: copy,
	pickBy: copy,
	isEmpty: look,
	isNil: look,
	get: look,
	has: look,
};

const shapesOf = (fns: Record<string, Action>): Library['shapes'] =>
	Object.fromEntries(Object.entries(fns).map(([name, call]) => [name, { call }]));

/** Functions that merge and copy options: without them a merged `timeout` would be invisible. */
export const lodash: Library = {
	id: 'lodash',
	name: 'lodash',
	modules: ['lodash', 'lodash-es', ...Object.keys(functions).map((f) => `lodash.${f.toLowerCase()}`)],
	docs: 'https://lodash.com/docs',
	exports: { default: 'module', ...Object.fromEntries(Object.keys(functions).map((f) => [f, f])) },
	shapes: { module: { members: functions, call: last }, ...shapesOf(functions) },
	bounds: {},
};

/** Small merge packages whose default export merges its arguments. */
export const mergers: Library = {
	id: 'mergers',
	name: 'a merge function',
	modules: ['deepmerge', 'merge', 'deep-extend', 'extend', 'object-assign', 'merge-options', 'ts-deepmerge'],
	docs: 'https://github.com/TehShrike/deepmerge',
	exports: { default: 'merge', merge: 'merge' },
	shapes: { merge: { call: { does: 'merge', wins: 'last', mutates: false } } },
	bounds: {},
};

export const defu: Library = {
	id: 'defu',
	name: 'defu',
	modules: ['defu'],
	docs: 'https://github.com/unjs/defu',
	exports: { default: 'defu', defu: 'defu' },
	shapes: { defu: { call: { does: 'merge', wins: 'first', mutates: false } } },
	bounds: {},
};

const parts: Action = { does: 'data' };

/** node:url: `url.parse(address)` is the start of many options of http.request, and limits nothing. */
export const nodeUrl: Library = {
	id: 'node-url',
	name: "Node's url",
	modules: ['url'],
	docs: 'https://nodejs.org/api/url.html',
	exports: { default: 'module', parse: 'parse', urlToHttpOptions: 'parse' },
	shapes: { module: { members: { parse: parts, urlToHttpOptions: parts } }, parse: { call: parts } },
	bounds: {},
};
