/** An editor is never shown anything stale, whatever is done to files: see exercise/kinds. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { freshBundle } from '../cli/built';
import { groups } from './exercise/kinds/index';
import { replay, startEditor } from './exercise/run';
import { readRecording, runSeeds } from './exercise/seeds';
import { stop } from './exercise/shrink';

const { HOLDFAST_FUZZ_SEED: given = '1' } = process.env;
const from = given === 'random' ? Math.floor(Math.random() * 1e9) : Number(given);
const SEEDS = 50;
/** With a server that misses something: until it is seen. */
const MISSING = { from: 1, seeds: 40, steps: 30, enough: 1 };

describe('an editor in use', function () {
	this.timeout(1_800_000);
	freshBundle();

	it(`is shown what the command line reports, in ${SEEDS} worlds from seed ${from}`, async () => {
		const wrong = await runSeeds({ from, seeds: SEEDS, steps: 200, shrinkMs: 60_000 });
		assert.equal(wrong.join('\n\n'), '');
	});

	it('is found to be stale when the server misses one edit', async () => {
		const server = lossy('textDocument/didChange', '1');
		const wrong = await runSeeds({ ...MISSING, shrinkMs: 0, server, kinds: groups.typing! });
		assert.equal(wrong.length, 1);
	});

	it('is found to be stale when the server misses what happens on the disk, with a short way to see it', async () => {
		const server = lossy('workspace/didChangeWatchedFiles', 'all');
		const [wrong] = await runSeeds({
			...MISSING,
			shrinkMs: Number.POSITIVE_INFINITY,
			server,
			kinds: groups.disk!,
			isSettled: true,
		});
		const file = /--replay (.*)$/.exec(wrong ?? '')?.[1];
		assert(file, 'a replay was written');
		const recording = readRecording(file);
		assert(recording.steps.length < 10, `${recording.steps.length} steps are left`);
		assert(await played(recording, server), 'the replay shows it');
		assert.equal(await played(recording), undefined, 'with a server that misses nothing all is well');
	});
});

async function played(recording: ReturnType<typeof readRecording>, server?: readonly string[]) {
	const editor = await startEditor(recording.editor, server);
	try {
		return await replay(recording, editor);
	} finally {
		await stop(editor);
	}
}

function lossy(method: string, which: string): readonly string[] {
	return ['--require', 'tsx', resolve('test/lsp/exercise/lossy.ts'), method, which];
}
