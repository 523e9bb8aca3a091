/** The fixes that take suppressions away which do nothing. */
import assert from 'node:assert/strict';
import type { FixOffer } from '../../rules/fix/types';
import { FILE, judge } from './judging';
import { applied, meaning } from './suppressing';

const WHY = '-- a reason';

function fixed(text: string, { changes: [change] }: FixOffer): string {
	assert.equal(change!.file, FILE);
	return applied(
		text,
		change!.steps.map((step) => (step.do === 'edit' ? step.edit : assert.fail(step.do))),
	);
}

describe('removing an unused suppression', () => {
	/** Before, and after all fixes that are offered, one at a time. */
	const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
		'with its line': [`a();\n\t// holdfast-disable-next-line rule-one ${WHY}\n\tb();\n`, 'a();\n\tb();\n'],
		'with its lines': [`a();\n/*\n * holdfast-disable-file rule-one ${WHY}\n */\nb();\n`, 'a();\nb();\n'],
		'at the end of a line': [`a(); \t// holdfast-disable-line rule-one ${WHY}\nb();\n`, 'a();\nb();\n'],
		'at the end of the file': [`a();\n// holdfast-disable-file rule-one ${WHY}`, 'a();\n'],
		'at the beginning of a line': [`\t/* holdfast-disable-line rule-one ${WHY} */ a();\n`, '\ta();\n'],
		'in the midst of code': [`a(b, /* holdfast-disable-line rule-one ${WHY} */ c);\n`, 'a(b, c);\n'],
		'in brackets': [`a(/* holdfast-disable-line rule-one ${WHY} */);\n`, 'a();\n'],
		'between words': [
			`f(() => { return/* holdfast-disable-line rule-one ${WHY} */a; });\n`,
			'f(() => { return a; });\n',
		],
		'before a blank': [`a =/* holdfast-disable-line rule-one ${WHY} */ b;\n`, 'a = b;\n'],
		'between a statement and what a line end parts from it': [
			`const f = () => {\n\treturn /* holdfast-disable-line rule-one\n\t${WHY} */ a\n}\n`,
			'const f = () => {\n\treturn\na\n}\n',
		],
		'beside another comment': [`a(); /* holdfast-disable-line rule-one ${WHY} */ // b\n`, 'a(); // b\n'],
		'and leave the first rule': [
			`one(); // holdfast-disable-line rule-one, rule-two ${WHY}\n`,
			`one(); // holdfast-disable-line rule-one ${WHY}\n`,
		],
		'and leave the last rule': [
			`two(); // holdfast-disable-line rule-one, rule-two ${WHY}\n`,
			`two(); // holdfast-disable-line rule-two ${WHY}\n`,
		],
		'and leave the middle rule': [
			`two(); // holdfast-disable-line no-such-thing, rule-two , nor-this until 2027-01-31 ${WHY}\n`,
			`two(); // holdfast-disable-line rule-two until 2027-01-31 ${WHY}\n`,
		],
		'that is all unknown': [`a(); // holdfast-disable-line no-such-thing, nor-this ${WHY}\n`, 'a();\n'],
		'named twice': [
			`one(); // holdfast-disable-line rule-one, rule-one ${WHY}\n`,
			`one(); // holdfast-disable-line rule-one ${WHY}\n`,
		],
		'with its end': [`/* holdfast-disable rule-one ${WHY} */\na();\n/* holdfast-enable rule-one */\n`, 'a();\n'],
		'with its part of an end': [
			`/* holdfast-disable rule-one, rule-two ${WHY} */\ntwo();\n/* holdfast-enable rule-one, rule-two */\n`,
			`/* holdfast-disable rule-two ${WHY} */\ntwo();\n/* holdfast-enable rule-two */\n`,
		],
		'but not an end that is needed': [
			`/* holdfast-disable rule-one ${WHY} */\n/* holdfast-disable rule-two ${WHY} */\ntwo();\n/* holdfast-enable */\n`,
			`/* holdfast-disable rule-two ${WHY} */\ntwo();\n/* holdfast-enable */\n`,
		],
		'with all that one end ends': [
			`/* holdfast-disable rule-one ${WHY} */\na();\n/* holdfast-disable rule-two ${WHY} */\na();\n/* holdfast-enable */\n`,
			'a();\na();\n',
		],
		'that is an end': ['a();\n/* holdfast-enable */\n', 'a();\n'],
		'among JSX children': [
			`const a = <p>\n\t{/* holdfast-disable-next-line rule-one ${WHY} */}\n\t<b>{x}</b>\n</p>;\n`,
			'const a = <p>\n\t<b>{x}</b>\n</p>;\n',
		],
		'among JSX text': [
			`const a = <p>\n\tone\n\t<b/>\n\t{/* holdfast-disable-next-line rule-one ${WHY} */}\n\ttext\n</p>;\n`,
			'const a = <p>\n\tone\n\t<b/>\n\ttext\n</p>;\n',
		],
		'in a template': [`const a = \`\${/* holdfast-disable-line rule-one ${WHY} */ b}\`;\n`, `const a = \`\${b}\`;\n`],
	};
	for (const [name, [before, after]] of Object.entries(cases)) {
		for (const eol of ['\n', '\r\n']) {
			it(`${name}${eol === '\n' ? '' : ', with CRLF'}`, () => {
				let text = before.replaceAll('\n', eol);
				const others = judge(text).others;
				for (let left = judge(text).said.length; left > 0; ) {
					const next = fixed(text, judge(text).said.find(({ offer }) => offer)!.offer!);
					const now = judge(next);
					assert.ok(now.said.length < left, `${next}: ${now.said.map(({ message }) => message)}`);
					assert.deepEqual(now.others, others);
					assert.equal(meaning(FILE, next), meaning(FILE, text), next);
					text = next;
					left = now.said.length;
				}
				assert.equal(text, after.replaceAll('\n', eol));
			});
		}
	}

	it('leaves blanks of JSX text', () => {
		const code = `const a = <p>one {/* holdfast-disable-line rule-one ${WHY} */} two</p>;\n`;
		assert.equal(fixed(code, judge(code).said[0]!.offer!), 'const a = <p>one  two</p>;\n');
	});

	it('is not offered where JSX text would run together', () => {
		const code = `const a = <p>\n\tone\n\t{/* holdfast-disable-next-line rule-one ${WHY} */}\n\ttwo\n</p>;\n`;
		const { said } = judge(code);
		assert.deepEqual(
			said.map(({ offer }) => offer),
			[undefined],
		);
	});

	it('does not overlap with another removal from the same list', () => {
		const code = `two(); // holdfast-disable-line no-such-thing, rule-one, rule-two, nor-this ${WHY}\n`;
		const edits = judge(code).said.flatMap(({ offer }) => offer!.changes[0]!.steps);
		const spans = edits.map((step) => (step.do === 'edit' ? step.edit : assert.fail()));
		assert.equal(
			applied(
				code,
				spans.sort((a, b) => a.at[0] - b.at[0]),
			),
			`two(); // holdfast-disable-line rule-two ${WHY}\n`,
		);
	});
});
