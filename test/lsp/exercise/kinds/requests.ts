/** What an editor asks: too early, too late, twice, about what is gone, and not waiting for the answer. */
import type { Random } from '../../../fuzz/mutate';
import { uri } from '../../client';
import type { World } from '../world';
import { type Kinds, kind, maybe, one } from './kind';

const RANGES = {
	'the beginning': { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
	'some lines': { start: { line: 1, character: 4 }, end: { line: 6, character: 2 } },
	'beyond the end': { start: { line: 9999, character: 9999 }, end: { line: 99999, character: 0 } },
	'the wrong way round': { start: { line: 5, character: 3 }, end: { line: 2, character: 80 } },
};

const METHODS = {
	'textDocument/diagnostic': () => ({}),
	'workspace/diagnostic': () => ({ previousResultIds: [{ uri: 'file:///nowhere.ts', value: 'old' }] }),
	'textDocument/codeAction': (range: keyof typeof RANGES) => ({ range: RANGES[range], context: { diagnostics: [] } }),
	'textDocument/hover': (range: keyof typeof RANGES) => ({ position: RANGES[range].start }),
};

type Method = keyof typeof METHODS;

export const requests: Kinds = {
	ask: kind<{ method: Method; file: string; range: keyof typeof RANGES; isCancelled: boolean; times: number }>({
		weight: 12,
		draw(world, r) {
			const method = one(methodsOf(world), r)!;
			const range = r.pick(Object.keys(RANGES) as (keyof typeof RANGES)[]);
			return { method, file: fileFor(world, r), range, isCancelled: maybe(r), times: 1 + r.below(3) };
		},
		run(world, { method, file, range, isCancelled, times }) {
			const params = { ...METHODS[method](range), textDocument: { uri: uri(world.at(file)) } };
			for (let n = 0; n < times; n++) world.ask(method, params, isCancelled);
		},
	}),
	'ask and wait': kind<Record<string, never>>({
		weight: 10,
		draw: () => ({}),
		run: (world) => world.breathe(),
	}),
	'send a change beyond the end': kind<{ file: string }>({
		weight: 1,
		draw(world, r) {
			const file = one(world.open, r);
			return file === undefined ? undefined : { file };
		},
		// Means the end; and what it puts there goes at once.
		async run(world, { file }) {
			const text = world.text(file);
			if (text === undefined) return;
			await world.change(file, [{ range: RANGES['beyond the end'], text: '(' }, { text }]);
		},
	}),
	'change a file that is not open': kind<{ file: string }>({
		weight: 1,
		draw: (world, r) => ({ file: fileFor(world, r) }),
		run: (world, { file }) => (world.buffers.has(file) ? undefined : world.change(file, [{ text: 'nonsense(' }])),
	}),
	'send a malformed change': kind<{ file: string }>({
		weight: 1,
		draw: (world, r) => ({ file: fileFor(world, r) }),
		run: (world, { file }) =>
			world.change(file, [{ range: { start: { line: -1, character: 0 }, end: { line: 0, character: 1 } }, text: '(' }]),
	}),
};

function methodsOf(world: World): Method[] {
	const { codeActionProvider, hoverProvider } = world.editor.initialized.capabilities;
	return [
		'textDocument/diagnostic',
		'workspace/diagnostic',
		...(codeActionProvider ? (['textDocument/codeAction'] as const) : []),
		...(hoverProvider ? (['textDocument/hover'] as const) : []),
	];
}

/** Open, closed, gone or never there. */
function fileFor(world: World, r: Random): string {
	return r.pick([...world.paths, ...Object.keys(world.start), 'shop', 'nowhere.ts']);
}
