/** The editor action that suppresses a finding: where its comment goes, and that it changes nothing else. */
import assert from 'node:assert/strict';
import { applied, meaning, type Setting, withSession } from './suppressing';

const NEXT = 'holdfast-disable-next-line rule-one -- ';
const LINE = 'holdfast-disable-line rule-one -- ';

interface Target extends Setting {
	readonly name?: string;
	readonly rule?: string;
	readonly eol?: string;
}

/**
 * Suppresses the first finding of a rule, types a reason, and checks that nothing else has changed.
 * @returns the code with `‸` where the reason is to be typed, and how many findings of each rule are gone
 */
async function suppress(code: string, { name = 'src/a.tsx', rule = 'rule-one', eol = '\n', ...setting }: Target = {}) {
	const rest = `${eol}fetch;${eol}`;
	return withSession({ [name]: code + rest }, setting, ({ session, at }) => {
		const file = at(name);
		const { findings } = session.analyse();
		const target = findings.find((finding) => finding.rule === rule)!;
		const { edits, reason } = session.suppression(target);
		assert.equal(edits.file, file);
		const bare = applied(code + rest, edits.edits);
		const withReason = (text: string): string => bare.slice(0, reason[0]) + text + bare.slice(reason[1]);

		const typed = withReason('known');
		assert.equal(meaning(name, typed), meaning(name, code + rest), typed);
		session.update([{ file, text: typed }]);
		const after = session.analyse();
		const hidden = after.suppressed.find(({ finding }) => finding.fingerprint === target.fingerprint);
		assert.equal(hidden?.reason, 'known', typed);
		const left = after.findings.map(({ fingerprint }) => fingerprint);
		const gone = findings.filter(({ fingerprint }) => !left.includes(fingerprint));
		assert.equal(after.findings.length, findings.length - gone.length, `something new is found in ${typed}`);
		assert.ok(typed.endsWith(rest));
		return { text: withReason('‸').slice(0, -rest.length), gone: gone.map((finding) => finding.rule) };
	});
}

describe('suppressing a finding', () => {
	const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
		'above its line': ['a();\nif (x) {\n\tconst b = one();\n}', `a();\nif (x) {\n\t// ${NEXT}‸\n\tconst b = one();\n}`],
		'above the first line': ['one();', `// ${NEXT}‸\none();`],
		'with spaces': ['{\n    one();\n}', `{\n    // ${NEXT}‸\n    one();\n}`],
		'in a line that goes on another': ['const a =\n  b ??\n  one();', `const a =\n  b ??\n  // ${NEXT}‸\n  one();`],
		'behind return': [
			'const a = () => {\n\treturn one();\n};',
			`const a = () => {\n\t// ${NEXT}‸\n\treturn one();\n};`,
		],
		'in a chain': ['x\n\t.then(() => one())\n\t.then(y);', `x\n\t// ${NEXT}‸\n\t.then(() => one())\n\t.then(y);`],
		'below a comment': ['// why\none();', `// why\n// ${NEXT}‸\none();`],
		'above what is said to other tools': [
			'a();\n// @ts-expect-error\n// eslint-disable-next-line no-undef -- x\n/* istanbul ignore next */\none();',
			`a();\n// ${NEXT}‸\n// @ts-expect-error\n// eslint-disable-next-line no-undef -- x\n/* istanbul ignore next */\none();`,
		],
		'below a text that only looks like that': [
			'const a = `\n// eslint-disable-next-line no-undef`\none();',
			`const a = \`\n// eslint-disable-next-line no-undef\`\n// ${NEXT}‸\none();`,
		],
		'behind a comment of several lines': ['/* a\n b */ one();', `/* a\n b */ /* ${LINE}‸ */ one();`],
		'in a template of one line': [`const a = \`\${one()}\`;`, `// ${NEXT}‸\nconst a = \`\${one()}\`;`],
		'in a template of several lines': [
			`const a = \`\n\ttext \${one()}\n\`;`,
			`const a = \`\n\ttext \${/* ${LINE}‸ */ one()}\n\`;`,
		],
		'in a template, behind a slash': [
			`const a = \`\n\ttext \${1/one()}\n\`;`,
			`const a = \`\n\ttext \${1/ /* ${LINE}‸ */ one()}\n\`;`,
		],
		'in an expression of several lines of a template': [
			`const a = \`\n\ttext \${\n\t\tone()\n\t}\n\`;`,
			`const a = \`\n\ttext \${\n\t\t// ${NEXT}‸\n\t\tone()\n\t}\n\`;`,
		],
		'in a template in a template': [
			`const a = \`\n\${b(\`\n \${one()}\`)}\`;`,
			`const a = \`\n\${b(\`\n \${/* ${LINE}‸ */ one()}\`)}\`;`,
		],
		'behind a string of several lines': [
			"const a = 'b \\\n c' + one();",
			`const a = 'b \\\n c' + /* ${LINE}‸ */ one();`,
		],
		'among JSX children': [
			'const a = (\n\t<p>\n\t\t{one()}\n\t</p>\n);',
			`const a = (\n\t<p>\n\t\t{/* ${NEXT}‸ */}\n\t\t{one()}\n\t</p>\n);`,
		],
		'among JSX children without indentation': [
			'const a = <>\n{one()}\n</>;',
			`const a = <>\n{/* ${NEXT}‸ */}\n{one()}\n</>;`,
		],
		'above what JSX says to other tools': [
			'const a = <p>\n\t{/* eslint-disable-next-line x */}\n\t{one()}\n</p>;',
			`const a = <p>\n\t{/* ${NEXT}‸ */}\n\t{/* eslint-disable-next-line x */}\n\t{one()}\n</p>;`,
		],
		'behind JSX text': [
			'const a = <p>\n\tcosts {one()}\n</p>;',
			`const a = <p>\n\t{/* ${NEXT}‸ */}\n\tcosts {one()}\n</p>;`,
		],
		'in JSX text of several lines': [
			'const a = <p>\n\tit\n\tcosts {one()}\n</p>;',
			`const a = <p>\n\tit\n\tcosts {/* ${LINE}‸ */ one()}\n</p>;`,
		],
		'in a JSX expression': ['const a = <p>{\n\tone()\n}</p>;', `const a = <p>{\n\t// ${NEXT}‸\n\tone()\n}</p>;`],
		'in a JSX attribute': ['const a = <p\n\tid={one()}\n/>;', `const a = <p\n\t// ${NEXT}‸\n\tid={one()}\n/>;`],
		'behind a JSX attribute of several lines': [
			'const a = <p title="a\n\tb" id={one()} />;',
			`const a = <p title="a\n\tb" id={/* ${LINE}‸ */ one()} />;`,
		],
		'in the tag of a child': [
			'const a = <b>\n\t<p id={one()} />\n</b>;',
			`const a = <b>\n\t{/* ${NEXT}‸ */}\n\t<p id={one()} />\n</b>;`,
		],
		'in the only child, a function': [
			'const a = <b>\n\t{() => one()}\n</b>;',
			`const a = <b>\n\t{/* ${NEXT}‸ */}\n\t{() => one()}\n</b>;`,
		],
		'of two rules': ['one(two());', `// ${NEXT}‸\none(two());`],
		'with another of its rule on the line below': ['one();\none();', `// ${NEXT}‸\none();\none();`],
		'below a directive for another rule': [
			'// holdfast-disable-next-line rule-two -- two\none(two());',
			`// holdfast-disable-next-line rule-two -- two\n// ${NEXT}‸\none(two());`,
		],
		'beside a directive for another rule': [
			`const a = \`\n\${/* holdfast-disable-line rule-two -- two */ one(two())}\`;`,
			`const a = \`\n\${/* holdfast-disable-line rule-two -- two */ /* ${LINE}‸ */ one(two())}\`;`,
		],
		'in a directive that has no reason yet': [
			'// holdfast-disable-next-line rule-two -- \none(two());',
			'// holdfast-disable-next-line rule-two, rule-one -- ‸\none(two());',
		],
		'in a JSX directive that has no reason yet': [
			'const a = <p>\n\t{/* holdfast-disable-next-line rule-two */}\n\t{one(two())}\n</p>;',
			'const a = <p>\n\t{/* holdfast-disable-next-line rule-two, rule-one -- ‸ */}\n\t{one(two())}\n</p>;',
		],
		'in its own directive, whose reason is missing': ['one(); // holdfast-disable-line rule-one', `one(); // ${LINE}‸`],
		'instead of its own directive, which has expired': [
			'a();\n// holdfast-disable-next-line rule-one until 2026-01-31 -- old\none();',
			`a();\n// ${NEXT}‸\none();`,
		],
		'instead of its part of a directive that has expired': [
			'one(two()); // holdfast-disable-line rule-one, rule-two until 2026-01-31 -- old',
			`// ${NEXT}‸\none(two()); // holdfast-disable-line rule-two until 2026-01-31 -- old`,
		],
		'instead of its own directive, whose date is wrong': [
			'one(); // holdfast-disable-line rule-one until soon -- old',
			`// ${NEXT}‸\none();`,
		],
		'in a block that has expired': [
			'/* holdfast-disable rule-one until 2026-01-31 -- old */\none();\none();\n/* holdfast-enable rule-one */',
			`/* holdfast-disable rule-one until 2026-01-31 -- old */\n// ${NEXT}‸\none();\none();\n/* holdfast-enable rule-one */`,
		],
	};
	for (const [name, [before, after]] of Object.entries(cases)) {
		it(name, async () => {
			const { text, gone } = await suppress(before);
			assert.equal(text, after);
			assert.deepEqual(
				gone.filter((rule) => rule === 'rule-one'),
				['rule-one'],
			);
			const crlf = await suppress(before.replaceAll('\n', '\r\n'), { eol: '\r\n' });
			assert.equal(crlf.text, after.replaceAll('\n', '\r\n'), 'with CRLF');
		});
	}

	it('that is about a suppression', async () => {
		const rule = 'unused-suppression';
		const next = `holdfast-disable-next-line ${rule} -- ‸`;
		const unused = '// holdfast-disable-next-line rule-two -- two';
		const cases: readonly (readonly [before: string, after: string])[] = [
			[unused, `// ${next}\n${unused}`],
			[`\tx(); ${unused}`, `\t// ${next}\n\tx(); ${unused}`],
			[
				`/*\n * holdfast-disable-next-line\n * rule-one, rule-two -- two\n */\none();`,
				`// ${next}\n/*\n * holdfast-disable-next-line\n * rule-one, rule-two -- two\n */\none();`,
			],
			[
				`const a = \`\n\${/* holdfast-disable-line rule-two -- two */ x}\`;`,
				`const a = \`\n\${/* holdfast-disable-line ${rule} -- ‸ */ /* holdfast-disable-line rule-two -- two */ x}\`;`,
			],
			['one(); // holdfast-disable-line rule-one', `// ${next}\none(); // holdfast-disable-line rule-one`],
			[
				`const a = \`\n\${/* holdfast-disable-line\n\trule-one, rule-two -- two */ x}\`;`,
				`const a = \`\n\${/* holdfast-disable-line ${rule} -- ‸ */ /* holdfast-disable-line\n\trule-one, rule-two -- two */ x}\`;`,
			],
			[
				`const a = \`\n\${/* holdfast-disable-line\n\trule-one, rule-two -- two */ two()}\`;`,
				`/* holdfast-disable ${rule} -- ‸ */ const a = \`\n\${/* holdfast-disable-line\n\trule-one, rule-two -- two */ two()}\`; /* holdfast-enable ${rule} */`,
			],
			[
				'const a = <p>\n\t{/* holdfast-enable */}\n</p>;',
				`const a = <p>\n\t{/* ${next} */}\n\t{/* holdfast-enable */}\n</p>;`,
			],
			[
				'const a = <p>\n\ta\n\tb {/* holdfast-enable */}\n</p>;',
				`const a = <p>\n\ta\n\tb {/* holdfast-disable-line ${rule} -- ‸ */}{/* holdfast-enable */}\n</p>;`,
			],
		];
		for (const [before, after] of cases) assert.equal((await suppress(before, { rule })).text, after);
	});

	it('around its statement when it lies in the midst of a text', () =>
		withSession({ 'src/a.ts': 'a();\nconst b = `\n\ttext\n`;\nfetch;\n' }, {}, ({ session, at }) => {
			const range = { start: { line: 3, column: 4 }, end: { line: 3, column: 6 } };
			const rest = { message: '', related: [], symbol: '', code: '', fingerprint: '', docs: '', fixes: [] };
			const finding = { rule: 'rule-one', level: 'warning' as const, file: at('src/a.ts'), range, ...rest };
			const { edits, reason } = session.suppression(finding);
			const text = applied(session.text(at('src/a.ts'))!, edits.edits);
			assert.equal(
				`${text.slice(0, reason[0])}‸${text.slice(reason[0])}`,
				'a();\n/* holdfast-disable rule-one -- ‸ */ const b = `\n\ttext\n`; /* holdfast-enable rule-one */\nfetch;\n',
			);
		}));
});
