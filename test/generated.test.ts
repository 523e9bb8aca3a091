import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metas } from '../rules/index';
import { generated, manifestOf, rulesWithPage } from '../scripts/generate';

describe('generated files', () => {
	const root = join(__dirname, '..');
	for (const [path, content] of generated(metas, rulesWithPage(root, metas), manifestOf(root))) {
		it(`${path} is up to date`, () => {
			let found = '';
			try {
				found = readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
			} catch {
				// Reported below: a missing file is a stale one.
			}
			assert.ok(found === content, `${path} is stale: run npx tsx scripts/generate.ts`);
		});
	}
});
