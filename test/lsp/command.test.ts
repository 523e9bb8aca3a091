/** `holdfast lsp` on the command line. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { built } from '../cli/built';

const CLI = resolve(__dirname, '../../out/cli.js');

describe('holdfast lsp', () => {
	const run = built();
	const here = process.cwd();

	it('helps', () => {
		const { code, out, err } = run(here, ['lsp', '--help']);
		assert.deepEqual([code, err], [0, '']);
		assert.match(out, /^holdfast lsp \[--stdio \| --node-ipc\]\n\nThe language server/);
		assert.match(run(here, ['--help']).out, /holdfast lsp --stdio/);
	});

	for (const [args, says] of [
		[['--nope'], /no option --nope/],
		[['--format', 'json'], /lsp has no option --format/],
		[['src'], /takes no paths; found src/],
		[['--stdio', 'src'], /takes no paths; found src/],
		[['--node-ipc', '--clientProcessId=me'], /clientProcessId .*the number of a process/],
		[['--node-ipc'], /^--node-ipc is for editors: .* there is none\.\n$/],
	] as const)
		it(`refuses ${args.join(' ')}`, () => {
			const { code, out, err } = run(here, ['lsp', ...args]);
			assert.deepEqual([code, out], [2, '']);
			assert.match(err, says);
		});

	it('ends silently when there is no editor', () => {
		for (const args of [['lsp'], ['lsp', '--stdio']]) {
			const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { input: '', encoding: 'utf8' });
			assert.deepEqual([status, stdout, stderr], [1, '', '']);
		}
	});

	it('says in a terminal what it is for', async function () {
		// util-linux's, which gives it a terminal.
		if (spawnSync('script', ['--version']).status !== 0) return this.skip();
		const shell = spawn('script', ['-qec', `"${process.execPath}" "${CLI}" lsp`, '/dev/null'], {
			stdio: ['pipe', 'pipe', 'ignore'],
		});
		try {
			let said = '';
			for await (const data of shell.stdout) {
				said += data;
				if (said.includes('Ctrl-C ends this')) break;
			}
			assert.match(said, /^This is the language server of Holdfast: an editor starts it/);
		} finally {
			shell.kill('SIGKILL');
		}
	});
});
