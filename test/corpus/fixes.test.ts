/** All fixes applied to the pinned services: the code still compiles as it did, the findings are gone, and that is all. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { syntaxErrors } from '../../rules/fix/source';
import { open } from '../../server/engine/open';
import { newErrorsAlone } from '../harness/types';
import { slashed } from '../harness/workspace';

interface Corpus {
	readonly name: string;
	readonly version: string;
	readonly lint: readonly string[];
}

const { corpora }: { corpora: readonly Corpus[] } = JSON.parse(readFileSync('test/corpus/corpora.json', 'utf8'));

describe('fixes on the corpora', () => {
	for (const { name, version, lint } of corpora) {
		it(`${name}@${version}: every fix applies and breaks nothing`, async () => {
			const root = slashed(resolve('.cache/corpus', `${name}-${version}`));
			const session = await open({ cwd: root, paths: lint.map((folder) => `${root}/${folder}`) });
			const offered = session.analyse().findings.filter(({ fixes }) => fixes.length > 0);
			assert(offered.length > 0);
			const run = session.fix({ safety: 'unsafe' });
			assert.deepEqual(run.failed, []);
			assert.equal(run.applied.length, offered.length);
			assert.deepEqual(
				run.files.filter(({ file, before, after }) => syntaxErrors(file, after) > syntaxErrors(file, before)),
				[],
			);
			assert.deepEqual(newErrorsAlone(run.files), []);

			const fresh = await open({ cwd: root, paths: lint.map((folder) => `${root}/${folder}`) });
			fresh.update(run.files.map(({ file, after }) => ({ file, text: after })));
			assert.deepEqual(
				fresh.analyse().findings.filter(({ fixes }) => fixes.length > 0),
				[],
				'a run over the fixed files finds them still',
			);
			assert.deepEqual(fresh.fix({ safety: 'unsafe' }).files, [], 'a second run changes something');
		});
	}
});
