/**
 * A walk over edits of code, configurations, baselines and what they hang on: after each the live session must answer
 * as a fresh one. HOLDFAST_FUZZ_SEED=<n> replays (`random` draws one), HOLDFAST_FUZZ_ROUNDS=<n> goes on for longer.
 */
import { type Edit, Lived } from './live-tree';
import { type Files, fetches, GUARDED, manifest, SHARED, UNGUARDED, uses } from './projects-tree';

const { HOLDFAST_FUZZ_SEED: given = '1', HOLDFAST_FUZZ_ROUNDS: rounds = '60' } = process.env;
const seed = given === 'random' ? Date.now() % 1_000_000 : Number(given);

const CLIENT = { module: './src/lib', export: 'send', url: 0, options: 1, timeout: 'timeoutMs' };
const CONFIGS: readonly (string | object)[] = [
	{},
	{ root: true },
	{ root: true, profile: 'strict' },
	{ rules: { 'missing-timeout': 'off' } },
	{ rules: { 'missing-timeout': 'info' }, defaults: { deadlineMs: 77 } },
	{ root: true, ignore: ['src/'] },
	{ ignore: ['packages/other/', '*.gen.ts'] },
	{ roles: [{ files: ['src/*.ts'], role: 'test' }] },
	{ root: true, clients: [CLIENT] },
	{ clients: [{ ...CLIENT, module: '@acme/http', export: 'api' }] },
	{ root: true, extends: './base.json' },
	{ extends: ['../http/base.json', '../http/holdfast.config.json'] },
	'{ "root": true, ',
	'{ "rots": true }',
	'// a comment\n{ "root": true }',
];
const CODE: readonly string[] = [
	UNGUARDED,
	GUARDED,
	uses('@acme/http', 'x'),
	uses('./lib', 'y'),
	fetches('z'),
	"import { send } from './lib';\nexport const go = () => send('https://x.example.com');\n",
	'export const send = (url: string, init?: object) => fetch(url, init);\n',
	`// holdfast-disable-next-line missing-timeout -- known\n${fetches('q')}`,
	`${fetches('broken')}const = ;\n`,
	'',
];
const NAMES = ['http', 'app', 'web', 'other'] as const;
const BASELINES: readonly (string | object)[] = [
	{ version: 1, findings: {} },
	'{ "version": ',
	...NAMES.map((name) => ({
		version: 1,
		findings: {
			[`packages/${name}/src/index.ts`]: [
				{ rule: 'missing-timeout', symbol: 'read', code: "fetch('https://x.example.com/z')", fingerprint: '1' },
			],
			'src/index.ts': [
				{ rule: 'missing-timeout', symbol: 'read', code: "fetch('https://x.example.com/q')", fingerprint: '2' },
			],
		},
	})),
];

/** Kinds of files, where they may be, and what may stand in them. */
const KINDS: readonly { readonly names: readonly string[]; readonly texts: readonly (string | object)[] }[] = [
	{ names: ['holdfast.config.json', 'holdfast.config.json', 'holdfast.config.jsonc', 'base.json'], texts: CONFIGS },
	{ names: ['src/index.ts', 'src/lib.ts', 'src/lib/index.ts', 'src/a.gen.ts'], texts: CODE },
	{ names: ['src/index.ts', 'src/lib.ts', 'src/other.ts'], texts: CODE },
	{
		names: ['package.json'],
		texts: [
			...NAMES.map((name) => manifest(`@acme/${name}`, '@acme/http')),
			{ ...manifest('@acme/app', '@acme/http', '@acme/other'), holdfast: { root: true } },
			{ ...manifest('@acme/http', 'axios'), holdfast: { profile: 1 } },
			'{ "name": "@acme/x", ',
		],
	},
	{ names: ['.gitignore'], texts: ['lib.ts\n', 'other\n', '*.gen.ts\n!src/\n', ''] },
	{ names: ['holdfast.baseline.json'], texts: BASELINES },
	{ names: ['tsconfig.json'], texts: [{ compilerOptions: { paths: { '@acme/*': ['../*/src'] } } }, '{ "a": '] },
];

/** Numbers in [0, 1) that depend on the seed only. */
function draws(start: number): () => number {
	let state = start >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

describe('a live session on a walk', () => {
	const places: readonly { readonly cwd?: string; readonly paths?: readonly string[] }[] = [
		{},
		{ cwd: 'packages/app' },
		{ cwd: 'packages/app', paths: ['packages/app', 'packages/web'] },
	];
	for (const [i, place] of places.entries()) {
		it(`from ${JSON.stringify(place)} answers as a fresh one, seed ${seed}`, async () => {
			const next = draws(seed * 10 + i);
			const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
			const folder = () =>
				pick(['', '', 'packages/', ...NAMES.map((name) => `packages/${name}/`), 'packages/app/sub/']);
			const written = (): { path: string; text: string | object } => {
				const { names, texts } = pick(KINDS);
				return { path: folder() + pick(names), text: pick(texts) };
			};
			const open = new Set<string>();
			const edit = (): Edit => {
				const chance = next();
				const { path, text } = written();
				const [buffer] = open;
				// What is wrong is put right soon, or there would be little to compare.
				if (buffer !== undefined && chance < 0.3) {
					open.delete(buffer);
					return { close: buffer };
				}
				if (chance < 0.5) {
					open.add(path);
					return { buffer: path, text };
				}
				if (chance < 0.75) return { write: path, text };
				if (chance < 0.9) return { remove: path };
				if (chance < 0.94) return { remove: `packages/${pick(NAMES)}${pick(['', '/src'])}` };
				return pick<Edit>([
					{ move: 'packages/app/src', to: 'packages/other/src' },
					{ move: 'packages/other', to: 'packages/app/sub' },
					{ move: 'packages/app/sub', to: 'packages/other' },
					{ move: 'packages/web', to: 'elsewhere' },
					{ move: 'elsewhere', to: 'packages/web' },
				]);
			};
			const files: Files = { '.git/HEAD': '', ...SHARED };
			let lived = new Lived(files, place);
			const log: string[] = [];
			try {
				for (let round = 0; round < Number(rounds); round++) {
					if (round % 30 === 29) {
						lived.dispose();
						lived = new Lived(files, place);
						open.clear();
						log.length = 0;
					}
					const edits = next() < 0.8 ? [edit()] : [edit(), edit(), edit()];
					log.push(JSON.stringify(edits));
					lived.edit(...edits);
					await lived.check(`seed ${seed}, round ${round}:\n${log.join('\n')}`);
				}
			} finally {
				lived.dispose();
			}
		});
	}
});
