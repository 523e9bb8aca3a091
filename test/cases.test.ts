/** Every case of every rule; the format is described in harness/README.md. */
import assert from 'node:assert/strict';
import { basename, resolve } from 'node:path';
import { open } from '../server/engine/open';
import { findCases, readCase, runCase } from './harness/cases';
import { rewriteCase } from './harness/rewrite';
import { type FixedCase, newTypeErrors } from './harness/types';

const update = process.env.HOLDFAST_UPDATE === '1';

describe('cases', () => {
	const fixed: FixedCase[] = [];
	for (const test of findCases(resolve('rules'))) {
		it(`${test.rule} › ${test.name}`, async () => {
			if (update) await rewriteCase(test, open);
			const current = update ? readCase(test.rule, test.path, basename(test.path)) : test;
			const problems = await runCase(current, open, ({ title, texts }) => fixed.push({ test: current, title, texts }));
			if (problems.length > 0) assert.fail(`${test.path}\n    ${problems.join('\n    ')}`);
		});
	}

	it('fixes add no type error', () => {
		const problems = newTypeErrors(fixed);
		if (problems.length > 0) assert.fail(problems.join('\n'));
	});
});
