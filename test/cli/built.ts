/** The built command line, fresh; use inside `describe`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Builds when needed. Call what it gives inside a test: the path of out/cli.js. */
export function builtCli(): () => string {
	const root = resolve(__dirname, '../..');
	const cli = join(root, 'out/cli.js');
	before(async () => {
		const { staleBundle } = await import('../../scripts/lib.mjs' as string);
		if (!existsSync(cli) || staleBundle()) spawnSync(process.execPath, [join(root, 'scripts/build.mjs')]);
		assert.ok(existsSync(cli), 'npm run build');
	});
	return () => cli;
}
