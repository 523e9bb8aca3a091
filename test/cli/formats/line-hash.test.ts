import assert from 'node:assert/strict';
import { LineHashes } from '../../../server/cli/text/line-hash';
import { Sources } from '../../../server/cli/text/sources';
import { folder } from '../fakes';

/** What upload-sarif 4.36.3 computes for these texts, line by line. */
const EXPECTED: readonly (readonly [name: string, text: string, hashes: readonly string[]])[] = [
	[
		'different line ends',
		"import { get } from './http';\n\nexport const orders = () => get('/orders');\r\nexport const prices = () => get('/prices');\r\n",
		['e00032a797430b48:1', 'df76ba52f9a3a579:1', '5408c7f815865813:1', '433c197678129430:1', 'c129715d7a2bc9a3:1'],
	],
	[
		'the same line again and again',
		`${'\tawait fetch(url);\n'.repeat(9)}  await  fetch( url );`,
		[
			...[1, 2, 3, 4, 5].map((n) => `726b4804c1def0b9:${n}`),
			'3aa12dc34ad27f5a:1',
			'6a3b52cab090d051:1',
			'270c2380e0e3b544:1',
			'368e1bf56819daa3:1',
			'18378f5db303009e:1',
		],
	],
	[
		'blank lines and more than ASCII',
		// biome-ignore lint/suspicious/noTemplateCurlyInString: code
		'a\rb\r\n \t\r\n\n// 日本 🎉 ünï\nfetch(`${x}`)',
		[
			'284474b3cfcd34ec:1',
			'4e7b6dbdadaef86d:1',
			'7acb0d37d6d1bdf1:1',
			'c738c30c0d2fe16b:1',
			'd3140ab7e8cb020d:1',
			'16de633f27c986ea:1',
		],
	],
	['an empty file', '', ['c129715d7a2bc9a3:1']],
];

describe('hashes of lines', () => {
	const here = folder();
	for (const [name, text, hashes] of EXPECTED) {
		it(`are those of upload-sarif: ${name}`, () => {
			here.write({ 'a.ts': text });
			const all = new LineHashes(new Sources(here.dir));
			const found = hashes.map((_, i) => all.of(`${here.dir}/a.ts`, i + 1));
			assert.deepEqual(found, hashes);
			assert.equal(all.of(`${here.dir}/a.ts`, hashes.length + 1), undefined);
		});
	}

	it('are not there for a file that is not', () => {
		assert.equal(new LineHashes(new Sources(here.dir)).of(`${here.dir}/none.ts`, 1), undefined);
	});
});
