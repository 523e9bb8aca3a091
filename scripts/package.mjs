// npm run package [-- FILE]: one .vsix for all platforms, of the bundles as they are built now.
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, must, root } from './lib.mjs';

/** Builds and packs. @param file where to, absolute */
export async function packExtension(file) {
	ensureInstalled();
	must(process.execPath, [join(root, 'scripts/build.mjs')]);
	mkdirSync(dirname(file), { recursive: true });
	const { createVSIX } = await import('@vscode/vsce');
	// Everything it needs is in the bundles.
	await createVSIX({ cwd: root, packagePath: file, dependencies: false });
	return file;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	// Tests load this file, too, in a form that has no top-level await.
	packExtension(resolve(process.argv[2] ?? join(root, 'holdfast.vsix'))).then((file) =>
		console.log(`${file}  ${(statSync(file).size / 1024 / 1024).toFixed(2)} MB`),
	);
}
