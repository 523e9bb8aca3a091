/**
 * Findings on real services from the npm registry, pinned by scripts/test-setup.mjs. A change shows as a diff of one
 * line per finding; read each changed line at its source before `npm run corpus -- --update`.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { open } from '../../server/engine/open';
import type { Finding } from '../../server/engine/types';
import { compare, slashed } from '../harness/workspace';

interface Corpus {
	readonly name: string;
	readonly version: string;
	/** Folders to report on. */
	readonly lint: readonly string[];
}

const { corpora }: { corpora: readonly Corpus[] } = JSON.parse(readFileSync('test/corpus/corpora.json', 'utf8'));
const update = process.env.HOLDFAST_UPDATE === '1';

describe('corpus', () => {
	for (const corpus of corpora) {
		it(`${corpus.name}@${corpus.version}: findings as reviewed`, async () => {
			const root = slashed(resolve('.cache/corpus', `${corpus.name}-${corpus.version}`));
			assert(existsSync(root), `${root} is not there: run node scripts/test-setup.mjs`);
			const session = await open({ cwd: root, paths: corpus.lint.map((folder) => `${root}/${folder}`) });
			const { findings, failures } = session.analyse();
			assert.deepEqual(failures, []);
			const lines = findings.map((finding) => toLine(finding, root));

			const file = join('test/corpus/snapshots', `${corpus.name}.json`);
			if (update) {
				mkdirSync(dirname(file), { recursive: true });
				writeFileSync(file, `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`);
			}
			const reviewed: string[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
			const gone = reviewed.filter((line) => !lines.includes(line)).map((line) => `- ${line}`);
			const come = lines.filter((line) => !reviewed.includes(line)).map((line) => `+ ${line}`);
			const diff = [...gone, ...come].sort((a, b) => compare(a.slice(2), b.slice(2)));
			if (diff.length > 0)
				assert.fail(
					`${diff.length} lines differ from ${file}:\n${diff.join('\n')}\nread them, then: npm run corpus -- --update`,
				);
			assert.deepEqual(lines, reviewed, 'same findings, another order');
		});
	}
});

function toLine({ file, range, rule, level, message }: Finding, root: string): string {
	return `${file.slice(root.length + 1)}:${range.start.line}:${range.start.column} ${rule} ${level}: ${message}`;
}
