// npm start -- <dir> [options]: installs and builds when needed, then lints <dir>.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureInstalled, must, root, run, staleBundle } from './lib.mjs';

ensureInstalled();
if (staleBundle()) must(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: ['ignore', 2, 2] });

// npm runs scripts in the package's folder; the user's paths are relative to where they stand.
const from = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2);
const folders = args.filter((arg) => !arg.startsWith('-') && isFolder(resolve(from, arg)));
// A single folder is linted from within, as one would there: its own repository and config count.
const inside = folders.length === 1 && !args.includes('--config') ? folders[0] : undefined;
process.exitCode = run(
	process.execPath,
	[join(root, 'out/cli.js'), ...args.map((arg) => (arg === inside ? '.' : arg))],
	{
		cwd: inside ? resolve(from, inside) : from,
		env: process.env,
	},
);

function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
