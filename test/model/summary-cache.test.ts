/** Summaries that are let go of and read again. */
import assert from 'node:assert/strict';
import { SummaryCache } from '../../rules/model/summary-cache';

const text = (n: number) => `export const value${n} = ${n};\n`;

describe('the cache of summaries', () => {
	it('keeps as much as it may, and what is used rather than what is not', () => {
		const cache = new SummaryCache(5 * text(0).length);
		const first = cache.of('/0.ts', text(0));
		for (let n = 1; n < 40; n++) {
			cache.of(`/${n}.ts`, text(n));
			assert.equal(cache.of('/0.ts', text(0)), first);
		}
		assert.equal(cache.kept('/20.ts', text(20)), undefined);
		assert.equal(cache.parsed, 40);
	});

	it('says the same of a text that it reads again, and does not count it again', () => {
		const cache = new SummaryCache(1);
		const before = cache.of('/a.ts', text(1));
		cache.of('/b.ts', text(2));
		assert.equal(cache.kept('/a.ts', text(1)), undefined);
		assert.deepEqual(cache.of('/a.ts', text(1)), before);
		assert.equal(cache.parsed, 2);
	});

	it('never says of a text what another one said', () => {
		const cache = new SummaryCache();
		const before = cache.of('/a.ts', text(1));
		assert.notDeepEqual(cache.of('/a.ts', text(2)), before);
		assert.equal(cache.kept('/a.ts', text(1)), undefined);
		cache.forget('/a.ts');
		assert.deepEqual([...cache.files], []);
	});
});
