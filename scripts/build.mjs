// npm run build: bundles the entry points below into out/.
import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './lib.mjs';
import { bundledPackages, licencesText } from './licences.mjs';

/** One row per bundle; the extension joins here. */
export const entries = [
	{ out: 'out/cli.js', entry: 'server/cli/launch.ts', executable: true, external: [] },
	{ out: 'out/cli-main.js', entry: 'server/cli/main.ts', executable: false, external: [] },
	{ out: 'out/server.js', entry: 'server/lsp/main.ts', executable: false, external: [] },
	{ out: 'out/extension.js', entry: 'client/extension.ts', executable: false, external: ['vscode'] },
];

export const LICENCES = 'out/THIRD-PARTY-LICENSES.txt';

/** Returns esbuild's metafile: what is in the bundle. */
export async function bundle({ out, entry, external, executable }, overrides = {}) {
	const { metafile } = await build({
		absWorkingDir: root,
		entryPoints: [entry],
		outfile: out,
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		minify: true,
		// The launcher reads the bundle without decoding it.
		charset: 'ascii',
		keepNames: false,
		legalComments: 'none',
		// For reading stack traces; package.json's "files" leaves it out of the package.
		sourcemap: 'external',
		external,
		mainFields: ['module', 'main'],
		loader: { '.md': 'text' },
		define: { 'process.env.NODE_ENV': '"production"' },
		logLevel: 'warning',
		metafile: true,
		...overrides,
	});
	if (executable) await chmod(join(root, out), 0o755);
	return metafile;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	await rm(join(root, 'out'), { recursive: true, force: true });
	await mkdir(join(root, 'out'), { recursive: true });
	const metafiles = [];
	for (const entry of entries) {
		metafiles.push(await bundle(entry));
		const { size } = await stat(join(root, entry.out));
		console.log(`${entry.out}  ${(size / 1024 / 1024).toFixed(2)} MB`);
	}
	await writeFile(join(root, LICENCES), licencesText(bundledPackages(metafiles)));
}
