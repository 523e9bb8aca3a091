// Programs that tests need and npm has not: installed with Debian's apt-get where it and the rights are there.
import { spawnSync } from 'node:child_process';

/**
 * Installs Debian packages where a program is missing.
 * @param program `name`, the Debian `package` that has it (or several), what it is `purpose` for, `brings`: what of it was
 * looked for, `byHand`: how to install it otherwise
 * @param tools `find`: where the program is, undefined when it is not there
 * @returns where it is
 * @throws Error that says what to install by hand
 */
export function ensureProgram(program, { find, spawn = spawnSync, uid = process.getuid?.(), log = console.log }) {
	const found = find();
	if (found) return found;
	const { name, byHand } = program;
	const succeeds = (command, args, stdio = 'ignore') => spawn(command, args, { stdio }).status === 0;
	if (!succeeds('apt-get', ['--version'])) throw new Error(`${name} is missing, and so is apt-get. ${byHand}`);
	const root = uid === 0 ? [] : ['sudo', '-n'];
	if (uid !== 0 && !succeeds('sudo', ['-n', 'true']))
		throw new Error(`${name} is missing; installing it needs root, or sudo without a password. ${byHand}`);
	const packages = [program.package].flat();
	const these = `the package${packages.length > 1 ? 's' : ''} ${packages.join(', ')}`;
	log(`holdfast: installing ${these} with apt-get, for ${program.purpose}`);
	for (const args of [
		['update', '-qq'],
		['install', '-y', '-qq', '--no-install-recommends', ...packages],
	]) {
		const [command, ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
		if (!succeeds(command, rest, ['ignore', 2, 2])) throw new Error(`apt-get ${args[0]} failed. ${byHand}`);
	}
	const installed = find();
	if (!installed) throw new Error(`${these} brought no ${program.brings}. ${byHand}`);
	return installed;
}

/** For scripts: says plainly why a program cannot be had, and ends the process. */
export function required(ensure) {
	try {
		return ensure();
	} catch (error) {
		console.error(`holdfast: ${error.message}`);
		process.exit(1);
	}
}
