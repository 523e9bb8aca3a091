// What the other scripts share. No dependencies: these run before `npm ci` has.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** `npm --silent test` hushes npm's own banner, not the errors of what we run below it. */
const environment = () => ({ ...process.env, npm_config_loglevel: 'error' });

/** Runs a program with our terminal; its exit code. */
export function run(command, args, options = {}) {
	const shell = process.platform === 'win32' && !command.endsWith('.exe') && command !== process.execPath;
	const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: environment(), shell, ...options });
	if (done.error) throw done.error;
	return done.status ?? 1;
}

/** Like run, but stops this process when the program fails. */
export function must(command, args, options) {
	const code = run(command, args, options);
	if (code !== 0) process.exit(code);
}

/** Runs a tool from node_modules without npx, which costs half a second. */
export function tool(name, args) {
	must(join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name), args);
}

/** What node_modules lacks for package-lock.json; '' when it is complete. */
export function staleInstall() {
	const installed = readJson('node_modules/.package-lock.json');
	if (!installed) return 'node_modules is not there';
	for (const [path, entry] of Object.entries(readJson('package-lock.json')?.packages ?? {})) {
		if (path === '' || entry.optional || entry.link) continue;
		const have = installed.packages?.[path];
		if (have?.version !== entry.version) return `${path} is ${have?.version ?? 'missing'}, not ${entry.version}`;
	}
	return '';
}

export function ensureInstalled() {
	checkNode();
	const why = staleInstall();
	if (!why) return;
	console.error(`holdfast: npm ci (${why})`);
	must('npm', ['ci', '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2] });
}

/** Stops with a clear message where the tools would fail with an obscure one. */
function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	console.error(`holdfast: needs Node 20.19 or newer, this is ${process.versions.node}`);
	process.exit(2);
}

/** True when a source file or build input is newer than the bundle. */
export function staleBundle(bundle = 'out/cli.js') {
	const out = join(root, bundle);
	if (!existsSync(out)) return true;
	const built = statSync(out).mtimeMs;
	const newer = (path) => {
		const stat = statSync(path);
		if (!stat.isDirectory()) return stat.mtimeMs > built;
		return readdirSync(path).some((name) => name !== 'cases' && newer(join(path, name)));
	};
	return ['rules', 'server', 'client', 'scripts', 'package.json', 'package-lock.json'].some((name) =>
		newer(join(root, name)),
	);
}

function readJson(path) {
	try {
		return JSON.parse(readFileSync(join(root, path), 'utf8'));
	} catch {
		return undefined;
	}
}
