// Packages of the npm registry that are unpacked for tests, not installed: pinned, checked, fetched once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { must } from './lib.mjs';

/**
 * Downloads and unpacks one version of a package into `dir` unless that is there.
 * @param finish does the rest in the unpacked folder, before it appears under its name
 */
export function ensurePackage({ name, version, integrity }, dir, finish = () => {}) {
	if (existsSync(dir)) return dir;
	console.log(`test-setup: fetching ${name}@${version} from the npm registry`);
	const unpacked = `${dir}.unpacking`;
	rmSync(unpacked, { recursive: true, force: true });
	mkdirSync(unpacked, { recursive: true });
	const tarball = pack({ name, version, integrity }, unpacked);
	must('tar', ['-xzf', tarball, '--strip-components=1'], { cwd: unpacked });
	rmSync(join(unpacked, tarball));
	finish(unpacked);
	renameSync(unpacked, dir);
	return dir;
}

function pack({ name, version, integrity }, cwd) {
	const shell = process.platform === 'win32';
	const done = spawnSync('npm', ['pack', `${name}@${version}`, '--json'], {
		cwd,
		shell,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	if (done.status !== 0) throw new Error(`npm pack ${name}@${version} failed`);
	const tarball = JSON.parse(done.stdout)[0].filename;
	const found = `sha512-${createHash('sha512')
		.update(readFileSync(join(cwd, tarball)))
		.digest('base64')}`;
	if (found !== integrity) throw new Error(`${name}@${version}: integrity is ${found}, expected ${integrity}`);
	return tarball;
}
