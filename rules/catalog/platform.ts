import type { Library } from './types';

/** What the language and Node give every file: signals, timers, promises, value functions. */
export const platform: Library = {
	id: 'platform',
	name: 'Node',
	modules: ['timers'],
	docs: 'https://nodejs.org/api/globals.html',
	exports: { default: 'timers', setTimeout: 'setTimeout', setInterval: 'setInterval' },
	globals: {
		AbortSignal: 'AbortSignal',
		AbortController: 'AbortController',
		setTimeout: 'setTimeout',
		setInterval: 'setInterval',
		Promise: 'Promise',
		Object: 'Object',
		Number: 'Number',
		parseInt: 'number',
		parseFloat: 'number',
		String: 'look',
		Boolean: 'look',
		structuredClone: 'clone',
		JSON: 'JSON',
		console: 'console',
		Array: 'Array',
		Math: 'Math',
		clearTimeout: 'look',
		queueMicrotask: 'look',
		URL: 'URL',
	},
	types: { AbortSignal: 'signal', AbortController: 'controller', URL: 'url' },
	shapes: {
		timers: { members: { setTimeout: { shape: 'setTimeout' }, setInterval: { shape: 'setInterval' } } },
		setTimeout: { call: { does: 'timer', callback: 0, ms: 1 } },
		setInterval: { call: { does: 'timer', callback: 0, ms: 1 } },
		AbortSignal: { members: { timeout: { does: 'timed-signal', ms: 0 }, any: { does: 'any-signal', list: 0 } } },
		AbortController: { construct: { does: 'create', shape: 'controller', options: [] } },
		controller: { members: { signal: { shape: 'signal' }, abort: { does: 'stop' } } },
		signal: { members: { addEventListener: { does: 'look' }, throwIfAborted: { does: 'look' } } },
		Promise: {
			construct: { does: 'run', callback: 0 },
			members: {
				race: { does: 'race', list: 0 },
				any: { does: 'gather', list: 0 },
				all: { does: 'gather', list: 0 },
				allSettled: { does: 'gather', list: 0 },
				resolve: { does: 'same', arg: 0 },
			},
		},
		Object: {
			members: {
				assign: { does: 'merge', wins: 'last', mutates: true },
				freeze: { does: 'same', arg: 0 },
				seal: { does: 'same', arg: 0 },
				keys: { does: 'look' },
				values: { does: 'look' },
				entries: { does: 'look' },
				hasOwn: { does: 'look' },
			},
		},
		Number: {
			call: { does: 'number', arg: 0 },
			members: {
				parseInt: { does: 'number', arg: 0 },
				parseFloat: { does: 'number', arg: 0 },
				isFinite: { does: 'look' },
			},
		},
		number: { call: { does: 'number', arg: 0 } },
		Math: {
			members: {
				max: { does: 'number', arg: 0 },
				min: { does: 'number', arg: 0 },
				round: { does: 'number', arg: 0 },
				floor: { does: 'number', arg: 0 },
				ceil: { does: 'number', arg: 0 },
			},
		},
		clone: { call: { does: 'same', arg: 0 } },
		JSON: { members: { stringify: { does: 'look' }, parse: { does: 'look' } } },
		console: {
			members: Object.fromEntries(
				['log', 'debug', 'info', 'warn', 'error', 'trace', 'dir', 'table'].map((m) => [m, { does: 'look' as const }]),
			),
		},
		Array: { members: { isArray: { does: 'look' }, from: { does: 'look' } } },
		URL: {
			construct: { does: 'create', shape: 'url', options: [] },
			members: { createObjectURL: { does: 'create', shape: 'objectUrl', options: [] } },
		},
		objectUrl: { isLocal: true },
		url: {
			members: {
				href: { shape: 'url' },
				toString: { does: 'derive' as const, shape: 'url' },
				searchParams: { shape: 'searchParams' },
			},
		},
		searchParams: {},
		look: { call: { does: 'look' } },
	},
	bounds: {},
};

/** node:timers/promises. */
export const timersPromises: Library = {
	id: 'timers-promises',
	name: "Node's timers",
	modules: ['timers/promises'],
	docs: 'https://nodejs.org/api/timers.html#timers-promises-api',
	exports: { default: 'module', setTimeout: 'wait' },
	shapes: {
		module: { members: { setTimeout: { does: 'wait', ms: 0 } } },
		wait: { call: { does: 'wait', ms: 0 } },
	},
	bounds: {},
};
