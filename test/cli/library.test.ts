import assert from 'node:assert/strict';
import { catalog } from '../../rules/catalog/index';
import { describeLibrary, libraryNames } from '../../server/cli/library';

describe('explain a library', () => {
	for (const name of libraryNames(catalog)) {
		it(`has a page on ${name} in whole sentences`, () => {
			const page = describeLibrary(name, catalog) ?? '';
			assert.ok(page.startsWith(`# ${name}\n`));
			assert.doesNotMatch(page, /undefined|\[object|(?<!\.)\.\.(?!\.)| {3}/);
		});
	}

	it('says what bounds a call and what does not', () => {
		const page = describeLibrary('pg', catalog)!;
		const [works, fails] = [page.indexOf('## What gives a call a deadline'), page.indexOf('## What does not')];
		assert.ok(page.includes('pg waits for ever.'));
		assert.ok(works > 0 && page.indexOf('`query_timeout`') > works && page.indexOf('`query_timeout`') < fails);
		assert.ok(page.indexOf('`statement_timeout`') > fails);
		assert.ok(page.includes('`new pg.Pool()`') && page.includes('`pool.query()`'));
	});

	it('knows globals and Node modules with their prefix, and nothing else', () => {
		assert.ok(describeLibrary('fetch', catalog)?.includes('A global of Node'));
		assert.ok(describeLibrary('node:https', catalog)?.startsWith('# https\n'));
		assert.equal(describeLibrary('left-pad', catalog), undefined);
		assert.equal(describeLibrary('toString', catalog), undefined);
	});
});
