/** The built command line, out/cli.js, as a process. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
export const CLI = join(root, 'out/cli.js');

export interface Ran {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

export type Run = (cwd: string, args: readonly string[], env?: Readonly<Record<string, string>>) => Ran;

/** Builds the bundle before the tests when it is stale. Use inside `describe`. */
export function freshBundle(): void {
	before(async () => {
		const { staleBundle } = await import('../../scripts/lib.mjs' as string);
		if (!staleBundle()) return;
		const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { encoding: 'utf8' });
		assert.equal(status, 0, stderr);
	});
}

/** Runs a fresh bundle in a folder. Use inside `describe`. */
export function built(): Run {
	freshBundle();
	return on(process.execPath);
}

/** Runs the bundle on another Node.js. @param node path of its binary */
export function on(node: string): Run {
	return (cwd, args, env = {}) => {
		const done = spawnSync(node, [CLI, ...args], {
			cwd,
			encoding: 'utf8',
			env: { ...plainEnvironment(), ...env },
			maxBuffer: 64 * 1024 * 1024,
		});
		if (done.error) throw done.error;
		return { code: done.status, out: done.stdout, err: done.stderr };
	};
}

/** Without what a terminal or a CI service says: it would colour, link and summarise. */
function plainEnvironment(): NodeJS.ProcessEnv {
	const special = /^(?:NO_COLOR|FORCE_COLOR|GITHUB_|CI_|BITBUCKET_|SYSTEM_PULL|BUILDKITE_|CHANGE_TARGET)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !special.test(name)));
}
