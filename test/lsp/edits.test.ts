/** Two texts as the edits between them. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../rules/fix/edits';
import { editsBetween } from '../../server/lsp/edits';

const MANY = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word}${i} ${i % 7};\n`).join('');

describe('edits between two texts', () => {
	const rows: readonly [what: string, before: string, after: string][] = [
		['the same', 'a\nb\n', 'a\nb\n'],
		['nothing before', '', 'a\r\nb'],
		['nothing after', 'a\r\nb', ''],
		['other line ends', 'a\nb\nc\n', 'a\r\nb\r\nc\r\n'],
		['line ends of old', 'a\rb\rc\r', 'a\rb2\rc\r'],
		['no last line end', 'a\nb', 'a\nb\n'],
		['halves of characters', 'x = "😀😁";\n', 'x = "😁😂😀";\n'],
		['blanks only', 'if (a) {\n  b();\n}\n', 'if (a) {\n\tb();\n}\n'],
		['more than can be compared', MANY('before'), MANY('after')],
	];
	for (const [what, before, after] of rows) {
		it(what, () => {
			const edits = editsBetween(before, after);
			assert.equal(applyEdits(before, edits), after);
			for (const { at } of edits)
				for (const offset of at) {
					assert.notEqual(before.slice(offset - 1, offset + 1), '\r\n', 'a line end is torn apart');
					assert(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(before.slice(offset - 1, offset + 1)));
				}
			for (const [i, { at }] of edits.entries()) assert(i === 0 || edits[i - 1]!.at[1] < at[0], 'sorted, and apart');
		});
	}

	it('leaves alone what stays', () => {
		const before = 'const a = f({ x: 1 });\r\nconst b = 2;\r\n';
		assert.deepEqual(editsBetween(before, before.replace('x: 1', 'x: 10_000').replace('b = 2', 'b = 3')), [
			{ at: [17, 18], text: '10_000' },
			{ at: [34, 35], text: '3' },
		]);
	});
});
