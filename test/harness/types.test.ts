/** That fixes are checked against the types of the version that a case wants. */
import assert from 'node:assert/strict';
import type { Case } from './cases';
import { newTypeErrors } from './types';

const BEFORE = "import fetch from 'node-fetch';\nexport const load = (url: string) => fetch(url, {});\n";

/** A case whose fix writes node-fetch's `timeout`, an option of version 2 only. */
function fixed(version: string): Parameters<typeof newTypeErrors>[0][number] {
	const manifest = JSON.stringify({ name: 'made-up', dependencies: { 'node-fetch': version } });
	const test: Case = {
		rule: 'made-up',
		name: version,
		path: '',
		tree: new Map([
			['package.json', manifest],
			['src/service.ts', BEFORE],
		]),
		directives: {},
		expectations: [],
	};
	return { test, title: 'Set it', texts: new Map([['src/service.ts', BEFORE.replace('{}', '{ timeout: 1000 }')]]) };
}

describe('types of fixed code', () => {
	it('are those of the version in package.json', () => {
		assert.deepEqual(newTypeErrors([fixed('^2.6.0')]), []);
		assert.match(
			newTypeErrors([fixed('^3.0.0')]).join(),
			/^made-up › \^3\.0\.0, "Set it": .* 'timeout' does not exist/,
		);
	});
	it('are told apart within one run', () => {
		const problems = newTypeErrors([fixed('^2.6.0'), fixed('^3.0.0'), fixed('2.7.0')]);
		assert.equal(problems.length, 1);
	});
	it('are those that are there, for a version that is not', () =>
		assert.match(newTypeErrors([fixed('^1.0.0')]).join(), /'timeout' does not exist/));
});
