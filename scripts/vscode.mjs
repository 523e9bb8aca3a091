// The VS Code that the extension is tested in, and the Chromium that shows it. VS Code's server, its workbench and its
// extension host come with the npm package code-server, whose native modules are compiled here, once.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureProgram, required } from './apt.mjs';
import { root } from './lib.mjs';
import { NODES } from './nodes.mjs';
import { ensurePackage } from './npm-package.mjs';

const here = `${process.platform}-${process.arch}`;
const cache = join(root, '.cache/vscode');
/** Whether VS Code's server can be installed on a machine like this one. */
export const hasVSCode = here === 'linux-x64';

/** 4.139.1 is VS Code 1.139.1. */
const CODE_SERVER = {
	name: 'code-server',
	version: '4.139.1',
	integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};
/** The major that code-server wants, for whose ABI its modules are compiled. */
const NODE = NODES.find(({ version }) => version.startsWith('24.'));
/** Modules that are compiled when they are installed, and without which the server does not start. */
const NATIVE = ['@vscode/native-watchdog', '@vscode/spdlog', '@parcel/watcher', 'kerberos', 'node-pty'];

const CHROMIUM = {
	name: 'Chromium',
	package: 'chromium',
	purpose: "the extension's tests",
	brings: 'chromium',
	byHand: `Install Chromium by hand, so that chromium, chromium-browser or google-chrome is in the PATH:
  Debian, Ubuntu   apt-get install chromium
  Fedora           dnf install chromium`,
};

const COMPILER = {
	name: 'A compiler',
	package: ['python3', 'make', 'g++', 'libkrb5-dev'],
	purpose: "VS Code's native modules",
	brings: 'python3, make, g++ and gssapi.h',
	byHand: `Install a compiler by hand, so that python3, make and g++ are in the PATH and gssapi.h in /usr/include:
  Debian, Ubuntu   apt-get install python3 make g++ libkrb5-dev
  Fedora           dnf install python3 make gcc-c++ krb5-devel`,
};

const paths = {
	node: join(cache, `node-${NODE.version}`, 'bin/node'),
	server: join(cache, `${CODE_SERVER.name}-${CODE_SERVER.version}`, 'lib/vscode/out/server-main.js'),
};

function inPath(name, path) {
	const programs = path.split(delimiter).flatMap((folder) => (folder ? [join(folder, name)] : []));
	return programs.find((program) => existsSync(program));
}

/** The path of Chromium; undefined when there is none. */
export function findChromium({ path = process.env.PATH ?? '' } = {}) {
	for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
		const found = inPath(name, path);
		if (found) return found;
	}
}

/** The path of the compiler, when all is there that compiles VS Code's native modules. */
export function findCompiler({ path = process.env.PATH ?? '', include = '/usr/include' } = {}) {
	const header = ['gssapi/gssapi.h', 'gssapi.h'].some((name) => existsSync(join(include, name)));
	const programs = ['python3', 'make', 'g++'].map((name) => inPath(name, path));
	return header && programs.every((program) => program) ? programs[2] : undefined;
}

export const ensureChromium = (tools = {}) => ensureProgram(CHROMIUM, { find: findChromium, ...tools });
export const ensureCompiler = (tools = {}) => ensureProgram(COMPILER, { find: findCompiler, ...tools });

/**
 * Installs what is missing of VS Code's server, of the Node.js that it runs on, and of Chromium: into .cache/vscode, and
 * with apt-get. Takes minutes the first time and milliseconds when all is there. Each folder gets its name only when it is
 * complete, so that the next call repeats what was interrupted.
 * @returns the paths of `node`, of `server` (its server-main.js) and of `chromium`
 * @throws Error that says what to install by hand
 */
export function ensureVSCode() {
	if (!hasVSCode) throw new Error(`VS Code's server is compiled for Linux on x64 only, and this is ${here}`);
	const chromium = ensureChromium();
	if (!existsSync(paths.server) || !existsSync(paths.node)) install();
	return { ...paths, chromium };
}

/** ensureVSCode for scripts: says plainly why there is none, and ends the process. */
export function requireVSCode() {
	if (hasVSCode) required(ensureVSCode);
	else console.log(`test-setup: no VS Code's server for ${here}; tests that need it are not run`);
}

function install() {
	ensureCompiler();
	const { name, version } = CODE_SERVER;
	console.log(
		`holdfast: installing VS Code's server (${name} ${version}, Node ${NODE.version}) into .cache/vscode; takes minutes`,
	);
	const nodedir = join(cache, `node-${NODE.version}`);
	ensurePackage({ name: `node-${here}`, ...NODE }, nodedir, (unpacked) => {
		chmodSync(join(unpacked, 'bin/node'), 0o755);
		rmSync(join(unpacked, 'share'), { recursive: true, force: true });
	});
	ensurePackage(CODE_SERVER, join(cache, `${name}-${version}`), (unpacked) => {
		const vscode = join(unpacked, 'lib/vscode');
		for (const folder of [vscode, join(vscode, 'extensions')]) installDependencies(folder, nodedir);
		const load = NATIVE.map((module) => `require(${JSON.stringify(module)});`).join('');
		run(paths.node, ['-e', load], { cwd: vscode });
	});
}

/** What its shrinkwrap pins. Without npm's own peer dependencies, of which the shrinkwrap lacks one. */
function installDependencies(cwd, nodedir) {
	const env = {
		...process.env,
		PATH: `${join(nodedir, 'bin')}${delimiter}${process.env.PATH}`,
		npm_config_nodedir: nodedir,
		npm_config_loglevel: 'error',
	};
	const flags = ['--omit=dev', '--legacy-peer-deps', '--ignore-scripts=false', '--no-audit', '--no-fund'];
	run('npm', ['ci', ...flags], { cwd, env });
}

function run(command, args, options) {
	const done = spawnSync(command, args, { ...options, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
	if (done.status === 0) return;
	const said = done.error?.message ?? `${done.stdout}${done.stderr}`.trim();
	throw new Error(`VS Code's server could not be installed: ${command} ${args.join(' ')} failed.\n${said}`);
}
