/** What is offered for findings. */
import assert from 'node:assert/strict';
import type { Finding, FixTitle } from '../../server/engine/types';
import { offersFor } from '../../server/lsp/actions';

const fix = (title: string, needs: readonly string[] = []): FixTitle => ({
	title,
	safety: 'unsafe',
	needs: needs.map((name) => ({ name, range: '^1' })),
});
const finding = (rule: string, line: number, column: number, ...fixes: readonly FixTitle[]) =>
	({
		rule,
		fingerprint: `${rule}${line}:${column}`,
		range: { start: { line, column }, end: { line, column } },
		fixes,
	}) as unknown as Finding;

describe('what is offered for findings', () => {
	const titles = (...asked: readonly Finding[]) => offersFor(asked, asked).map(({ title }) => title);

	it('says which packages a fix needs', () => {
		assert.equal(titles(finding('a', 1, 1, fix('Retry', ['cockatiel', 'pg'])))[0], 'Retry (needs cockatiel, pg)');
	});

	it('tells findings of one line apart by their column', () => {
		const [one, two, three] = [
			finding('a', 1, 5, fix('Do')),
			finding('a', 1, 9, fix('Do')),
			finding('b', 2, 5, fix('Do')),
		];
		assert.deepEqual(titles(one, two, three).slice(0, 3), [
			'Do (line 1, column 5)',
			'Do (line 1, column 9)',
			'Do (line 2)',
		]);
	});

	it('prefers the best fix of each finding', () => {
		const offers = offersFor([finding('a', 1, 1, fix('Best'), fix('Other'))], []);
		assert.deepEqual(
			offers.map(({ title, isPreferred }) => [title, isPreferred]),
			[
				['Best', true],
				['Other', false],
				['Suppress a here…', false],
			],
		);
	});

	it('offers nothing for what has no fix but to suppress it, and nothing of a whole file', () => {
		assert.deepEqual(titles(finding('a', 1, 1), finding('a', 2, 1)), [
			'Suppress a here… (line 1)',
			'Suppress a here… (line 2)',
		]);
		assert.deepEqual(titles(finding('unused-suppression', 1, 1)), []);
	});
});
