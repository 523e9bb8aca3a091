/** What is done to configurations, manifests and whatever else decides on findings of other files. */
import { dirname } from 'node:path';
import { ConfigError } from '../../../../server/engine/config';
import type { Random } from '../../../fuzz/mutate';
import type { World } from '../world';
import { isCode, type Kind, type Kinds, kind, late, one } from './kind';

const CONFIG = 'holdfast.config.json';

/** Right ones, and ones that cannot be used. */
const CONFIGS: readonly string[] = [
	'{}',
	'{ "root": true }',
	'{ "root": true, "profile": "strict" }',
	'{ "profile": "strict" }',
	'{ "rules": { "missing-timeout": "error" } }',
	'{ "rules": { "missing-timeout": "off", "unused-suppression": "info" } }',
	'{ "rules": { "missing-timeout": { "level": "info", "maxDeadline": 1000 } } }',
	'{ "ignore": ["**/src/o*.ts"] }',
	'{ "ignore": ["packages/http", "apps/**", "src/**"] }',
	'{ "extends": "../../holdfast.config.json" }',
	'{ "extends": "./base.json", // of all\n}',
	'{ "clients": [{ "module": "./packages/http/src/get-json", "export": "getJson", "options": 1, "timeout": "timeoutMs" }] }',
	'{ "profil": "strict" }',
	'{ "rules": { "missing-timeout": "loud" }, "root": 1 }',
	'{ "extends": "./gone.json" }',
	'{ "rules": {',
	'',
	'[]',
];

const IGNORES: readonly string[] = [
	'',
	'node_modules/\n',
	'src/\n',
	'packages/http\n!packages/http/src\n',
	'*.ts\n!orders.ts\n',
	'/packages/api/src/p*.ts\n*.json\n',
	'**/client.ts\n',
];

const PATHS: readonly object[] = [
	{},
	{ '#http/*': ['packages/http/src/*'] },
	{ '#http/*': ['packages/api/src/*'] },
	{ '#http/client': ['packages/rates/src/rates.service'], '@acme/http': ['packages/api/src/options'] },
	{ './klient': ['packages/http/src/client'], '#*': ['packages/*'] },
];

export const settings: Kinds = {
	configure: written(8, (world, r) => ({ file: `${folderIn(world, r)}/${CONFIG}`, text: r.pick(CONFIGS) })),
	'write the base of a configuration': written(1, (world, r) => ({
		file: `${folderIn(world, r)}/base.json`,
		text: r.pick(CONFIGS),
	})),
	'configure in package.json': written(3, (world, r) =>
		changedJson(world, r, 'package.json', (manifest) => ({
			...manifest,
			holdfast: r.pick([undefined, undefined, {}, { root: true }, { profile: 'lax' }, { ignore: ['src/r*.ts'] }]),
		})),
	),
	'change dependencies': written(4, (world, r) =>
		changedJson(world, r, 'package.json', (manifest) => ({
			...manifest,
			dependencies: { ...(manifest.dependencies as object), ...r.pick(DEPENDENCIES) },
		})),
	),
	'change a package': written(3, (world, r) =>
		changedJson(world, r, 'package.json', (manifest) => ({ ...manifest, ...r.pick(MANIFESTS) })),
	),
	'break a manifest': written(1, (world, r) => {
		const file = one(
			world.paths.filter((path) => /(?:package|tsconfig)\.json$/.test(path)),
			r,
		);
		const text = file === undefined ? undefined : world.text(file)!;
		return text === undefined ? undefined : { file: file!, text: text.slice(0, r.below(text.length)) };
	}),
	'change paths of tsconfig': written(3, (world, r) =>
		changedJson(world, r, 'tsconfig.json', () => ({
			compilerOptions: { baseUrl: r.pick(['.', 'packages']), paths: r.pick(PATHS) },
		})),
	),
	'tell git what to ignore': written(3, (world, r) => ({
		file: `${r.below(3) === 0 ? folderIn(world, r) : 'shop'}/.gitignore`,
		text: r.pick(IGNORES),
	})),
	'repair settings': kind<{ isLate: boolean }>({
		weight: 5,
		draw: (_, r) => ({ isLate: late(r) }),
		async run(world, { isLate }) {
			const isSetting = (path: string) => /(?:\.json|\.gitignore)$/.test(path);
			for (const path of world.open.filter(isSetting)) await world.close(path);
			for (const path of [...world.disk.keys()].filter(isSetting))
				if (!(path in world.start)) await world.remove(path, isLate);
			for (const [path, text] of Object.entries(world.start))
				if (isSetting(path) && world.disk.get(path) !== text) await world.write(path, text, isLate);
		},
	}),
	'write a baseline': kind<{ folder: string; isLate: boolean }>({
		weight: 2,
		draw: (_, r) => ({ folder: r.pick(['shop', 'shop', 'shop/packages/api', 'tools']), isLate: late(r) }),
		async run(world, { folder, isLate }, oracle) {
			try {
				const session = await oracle.session(folder);
				session.analyse();
				for (const { file, text } of session.baselines(false)) await world.write(oracle.path(file), text, isLate);
			} catch (error) {
				// As on the command line: no baseline while a configuration is wrong.
				if (!(error instanceof ConfigError)) throw error;
			}
		},
	}),
	'break or empty a baseline': written(1, (world, r) => {
		const file = one(
			world.paths.filter((path) => path.endsWith('holdfast.baseline.json')),
			r,
		);
		const text = r.pick(['{ "version": 1, "findings": {} }', '[]', '{ "version"', '{}']);
		return file === undefined ? undefined : { file, text };
	}),
	suppress: kind<{ file: string; at: number; text: string }>({
		weight: 4,
		draw(world, r) {
			const file = one(world.open.filter(isCode), r);
			const breaks = file === undefined ? [] : [...world.text(file)!.matchAll(/\n/g)];
			if (breaks.length === 0) return undefined;
			const text = r.pick([
				'// holdfast-disable-next-line missing-timeout -- seen\n',
				'// holdfast-disable-next-line\n',
				'/* holdfast-disable missing-timeout -- from here */\n',
				'/* holdfast-enable missing-timeout */\n',
				'// holdfast-disable-next-line missing-timeout until 2020-01-01 -- then\n',
			]);
			return { file: file!, at: r.pick(breaks).index + 1, text };
		},
		run: (world, { file, at, text }) => world.edit(file, at, 0, text),
	}),
};

const DEPENDENCIES: readonly object[] = [
	{ axios: undefined },
	{ axios: '^0.21.0' },
	{ axios: '^1.7.0' },
	{ got: '^11.0.0' },
	{ '@acme/http': undefined },
	{ '@acme/http': '*' },
	{ express: undefined, react: '^18.0.0' },
	{ '@nestjs/axios': '^0.1.0' },
];

const MANIFESTS: readonly object[] = [
	{ name: '@acme/http' },
	{ name: '@acme/other' },
	{ private: undefined },
	{ private: true },
	{ main: 'src/client.ts' },
	{ main: 'src/index.ts', exports: { '.': './src/get-json.ts' } },
	{ exports: undefined },
	{ workspaces: ['packages/*'] },
	{ workspaces: ['packages/*', 'apps/*'] },
	{ bin: 'src/server.ts' },
	{ engines: { node: '>=16' } },
];

/** Writes a file as a whole: in a buffer, or on the disk. */
function written(
	weight: number,
	draw: (world: World, r: Random) => { readonly file: string; readonly text: string } | undefined,
): Kind {
	return kind<{ file: string; text: string; inBuffer: boolean; isLate: boolean }>({
		weight,
		draw(world, r) {
			const drawn = draw(world, r);
			return drawn && { ...drawn, inBuffer: r.below(3) === 0, isLate: late(r) };
		},
		async run(world, { file, text, inBuffer, isLate }) {
			if (!inBuffer && !world.buffers.has(file)) return world.write(file, text, isLate);
			await world.openBuffer(file, world.disk.get(file) ?? '');
			await world.rewrite(file, text);
		},
	});
}

/** A folder in which a configuration may stand. */
function folderIn(world: World, r: Random): string {
	const folders = world.paths.filter((path) => path.endsWith('/package.json')).map((path) => dirname(path));
	return folders.length > 0 && r.below(8) > 0 ? r.pick(folders) : r.pick(world.dirs);
}

function changedJson(
	world: World,
	r: Random,
	name: string,
	change: (json: Readonly<Record<string, unknown>>) => object,
): { readonly file: string; readonly text: string } | undefined {
	const file = one(
		world.paths.filter((path) => path.endsWith(`/${name}`)),
		r,
	);
	if (file === undefined) return undefined;
	try {
		return { file, text: `${JSON.stringify(change(JSON.parse(world.text(file)!)), null, 2)}\n` };
	} catch {
		// It is broken at the moment.
		return undefined;
	}
}
