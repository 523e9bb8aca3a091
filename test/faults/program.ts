/** Makes one variant of a case runnable: its tree on disk, bundled into one module, with the packages as they are. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Plugin, transformSync } from 'esbuild';
import { slashed, type Tree, writeTree } from '../harness/workspace';
import { installed, manifestOf, NODE_MODULES, packageOf } from './libraries';

type Format = 'esm' | 'cjs';

export interface Source {
	readonly tree: Tree;
	/** The file of the tree that exports `run(target)`. */
	readonly entry: string;
}

/** On disk, ready to be run. */
export interface Program {
	/** URL of the bundled module. */
	readonly module: string;
	/** Path of the script that runs it. */
	readonly child: string;
	remove(): void;
}

/** For code that was CommonJS and is now ESM, as it imports a package that is ESM only. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

/** @throws Error with what esbuild says when the code cannot be bundled, or see `installed` */
export async function prepare(source: Source): Promise<Program> {
	const dir = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-lab-')));
	const remove = () => rmSync(dir, { recursive: true, force: true });
	try {
		symlinkSync(NODE_MODULES, join(dir, 'node_modules'), 'junction');
		const root = join(dir, 'case');
		mkdirSync(root);
		writeTree(root, source.tree);
		linkWorkspace(root, source.tree);
		const { format, code } = await bundle(root, source);
		const module = join(dir, format === 'esm' ? 'variant.mjs' : 'variant.cjs');
		writeFileSync(module, code);
		const child = join(dir, 'child.mjs');
		writeFileSync(child, childScript());
		return { module: pathToFileURL(module).href, child, remove };
	} catch (error) {
		remove();
		throw error;
	}
}

/** Makes the packages of the case's own workspace importable by their names. */
function linkWorkspace(root: string, tree: Tree): void {
	for (const [path, text] of tree) {
		const { name } = posix.basename(path) === 'package.json' ? JSON.parse(String(text)) : {};
		if (!name || path === 'package.json') continue;
		const link = join(root, 'node_modules', name);
		mkdirSync(dirname(link), { recursive: true });
		symlinkSync(join(root, dirname(path)), link, 'junction');
	}
}

async function bundle(root: string, { tree, entry }: Source): Promise<{ format: Format; code: string }> {
	let format = formatOf(entry, tree);
	const packages = new Packages(root, tree);
	const options: BuildOptions & { write: false } = {
		absWorkingDir: root,
		entryPoints: [entry],
		bundle: true,
		write: false,
		platform: 'node',
		target: 'node20',
		logLevel: 'silent',
		plugins: [packages.plugin],
	};
	let built = await build({ ...options, format });
	// TypeScript that is compiled to CommonJS writes `import` all the same.
	if (format === 'cjs' && packages.importsEsmOnly) {
		format = 'esm';
		built = await build({ ...options, format, banner: { js: REQUIRE } });
	}
	return { format, code: built.outputFiles[0]!.text };
}

function formatOf(entry: string, tree: Tree): Format {
	if (/\.m[jt]s$/.test(entry)) return 'esm';
	if (/\.c[jt]s$/.test(entry)) return 'cjs';
	return manifestOf(entry, tree, ({ type }) => type ?? 'commonjs') === 'module' ? 'esm' : 'cjs';
}

/** Leaves packages out of the bundle, but for those that are the case's own: of its workspace or its `paths`. */
class Packages {
	importsEsmOnly = false;

	constructor(
		private readonly root: string,
		private readonly tree: Tree,
	) {}

	readonly plugin: Plugin = {
		name: 'packages',
		setup: ({ onResolve, resolve }) => {
			onResolve({ filter: /^[^./#]/ }, async ({ path, pluginData, ...args }) => {
				const name = packageOf(path);
				if (pluginData === 'asked' || args.kind === 'entry-point') return undefined;
				const found = name ? await resolve(path, { ...args, pluginData: 'asked' }) : undefined;
				if (found && found.errors.length === 0 && !found.external && !found.path.includes('node_modules')) return found;
				return { path: name ? this.external(path, name, args) : path, external: true };
			});
		},
	};

	private external(path: string, name: string, { importer, kind }: { importer: string; kind: string }): string {
		const from = slashed(relative(this.root, importer));
		const library = installed(name, from, this.tree);
		if (!library) throw new Error(`${from} imports ${name}, which is not installed: add it to our devDependencies`);
		if (library.esmOnly && kind === 'import-statement') this.importsEsmOnly = true;
		return library.module + path.slice(name.length);
	}
}

function childScript(): string {
	const text = readFileSync(resolve('test/faults/child.ts'), 'utf8');
	return transformSync(text, { loader: 'ts', format: 'esm', target: 'node20' }).code;
}
