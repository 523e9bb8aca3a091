import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../rules/index';
import { generated } from '../scripts/generate';

describe('generated files', () => {
	for (const [path, content] of generated(rules.map(({ meta }) => meta))) {
		it(`${path} is up to date`, () => {
			let found = '';
			try {
				found = readFileSync(join(__dirname, '..', path), 'utf8').replaceAll('\r\n', '\n');
			} catch {
				// Reported below: a missing file is a stale one.
			}
			assert.ok(found === content, `${path} is stale: run npx tsx scripts/generate.ts`);
		});
	}
});
