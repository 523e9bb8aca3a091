/** Suppression comments: what each form covers, and what it does not. */
import assert from 'node:assert/strict';
import { callRule, found, madeUp, withSession } from './suppressing';

const WHY = '-- a reason';

describe('suppression comments', () => {
	/** Code, and what is found in it; nothing: []. */
	const cases: Readonly<Record<string, readonly [code: string, ...found: string[]]>> = {
		'the next line': [`// holdfast-disable-next-line rule-one ${WHY}\none();`],
		'the next line only': [`// holdfast-disable-next-line rule-one ${WHY}\none();\none();`, '3 rule-one'],
		'the next line, not its own': [`one(); // holdfast-disable-next-line rule-one ${WHY}\none();`, '1 rule-one'],
		'the next line in a block comment': [`/* holdfast-disable-next-line rule-one ${WHY} */\none();`],
		'the line after a comment of several lines': [
			`/*\n * holdfast-disable-next-line\n * rule-one ${WHY}\n * and more\n */\none();`,
		],
		'the next line behind code': [`one(/* holdfast-disable-next-line rule-one ${WHY} */\none());`, '1 rule-one'],
		'the next line, other comments skipped': [
			`// holdfast-disable-next-line rule-one ${WHY}\n// eslint-disable-next-line foo\n/* more\nlines */ /* and one */ // another\none();`,
		],
		'the next line, but not a blank one': [
			`// holdfast-disable-next-line rule-one ${WHY}\n\none();`,
			'1 unused-suppression',
			'3 rule-one',
		],
		'directives above one another': [
			`// holdfast-disable-next-line rule-one ${WHY}\n// holdfast-disable-next-line rule-two ${WHY}\none(two());`,
		],
		'its own line': [`one(); // holdfast-disable-line rule-one ${WHY}`],
		'its own line only': [
			`one();\none(); // holdfast-disable-line rule-one ${WHY}\none();`,
			'1 rule-one',
			'3 rule-one',
		],
		'its own line, from before the code': [`/* holdfast-disable-line rule-one ${WHY} */ one();`],
		'every line that it is on': [`one(); /* holdfast-disable-line rule-one ${WHY}\n*/ one();`],
		'two on one line': [
			`one(two()); /* holdfast-disable-line rule-one ${WHY} */ // holdfast-disable-line rule-two ${WHY}`,
		],
		'one for this line, one for the next': [
			`one(); /* holdfast-disable-line rule-one ${WHY} */ // holdfast-disable-next-line rule-two ${WHY}\ntwo();`,
		],
		'several rules': [`// holdfast-disable-next-line rule-one, rule-two ${WHY}\none(two());`],
		'several rules, written tightly': [`//holdfast-disable-next-line rule-one,rule-two,--a reason\none(two());`],
		'several rules on several lines': [
			`/* holdfast-disable-next-line\n\trule-one,\n\trule-two\n\t${WHY} */\none(two());`,
		],
		'several rules, one of them unused': [
			`// holdfast-disable-next-line rule-one, rule-two ${WHY}\none();`,
			'1 unused-suppression',
		],
		'the rule it names only': [`two(); // holdfast-disable-line rule-one ${WHY}`, '1 rule-two', '1 unused-suppression'],
		'a block': [
			`/* holdfast-disable rule-one ${WHY} */\none();\n\none();\n/* holdfast-enable rule-one */\none();`,
			'6 rule-one',
		],
		'a block of line comments': [
			`// holdfast-disable rule-one ${WHY}\none();\n// holdfast-enable rule-one\none();`,
			'4 rule-one',
		],
		'a block to the end of the file': [`one();\n/* holdfast-disable rule-one ${WHY} */\none();\none();`, '1 rule-one'],
		'a block from its comment on': [
			`one(); /* holdfast-disable rule-one ${WHY} */ one(); /* holdfast-enable rule-one */ one();`,
			'1 rule-one',
			'1 rule-one',
		],
		'a block of two rules, ended one by one': [
			`/* holdfast-disable rule-one, rule-two ${WHY} */\none(two());\n/* holdfast-enable rule-two */\none(two());\n/* holdfast-enable rule-one */\none(two());`,
			'4 rule-two',
			'6 rule-one',
			'6 rule-two',
		],
		'blocks that are all ended at once': [
			`/* holdfast-disable rule-one ${WHY} */\n/* holdfast-disable rule-two ${WHY} */\none(two());\n/* holdfast-enable -- enough */\none(two());`,
			'5 rule-one',
			'5 rule-two',
		],
		'a block in a block': [
			`/* holdfast-disable rule-one ${WHY} */\none();\n/* holdfast-disable rule-one ${WHY} */\none();\n/* holdfast-enable rule-one */\none();`,
			'6 rule-one',
		],
		'a block that begins again': [
			`/* holdfast-disable rule-one ${WHY} */\none();\n/* holdfast-enable rule-one */\none();\n/* holdfast-disable rule-one ${WHY} */\none();`,
			'4 rule-one',
		],
		'the file, from anywhere in it': [`one();\nconst a = 1; /* holdfast-disable-file rule-one ${WHY} */\none();`],
		'a JSDoc comment': [`/** holdfast-disable-next-line rule-one ${WHY} **/\none();`],
		'a comment with three slashes': [`/// holdfast-disable-next-line rule-one ${WHY}\none();`],
		'a reason with dashes and directives in it': [
			`one(); // holdfast-disable-line rule-one -- see -- holdfast-disable-line rule-two -- x`,
		],
		'a finding that begins on the line and goes on': [
			`one(\n// holdfast-disable-line rule-one ${WHY}\n);`,
			'1 rule-one',
			'2 unused-suppression',
		],
		'nothing without a comment': [`one();\ntwo();`, '1 rule-one', '2 rule-two'],
	};
	for (const [name, [code, ...expected]] of Object.entries(cases)) {
		it(`cover ${name}`, async () => {
			assert.deepEqual(await found(code), expected);
			assert.deepEqual(await found(code.replaceAll('\n', '\r\n')), expected, 'with CRLF');
		});
	}

	it('say what they suppress, where and why', async () => {
		const code = `/* holdfast-disable-file rule-two until 2027-01-31 -- two\n * lines */\none(); // holdfast-disable-line rule-one -- why not\ntwo();\nfetch;\n`;
		await withSession({ 'src/a.ts': code }, {}, ({ session, at }) => {
			const { findings, suppressed, summary } = session.analyse();
			assert.deepEqual(findings, []);
			const file = at('src/a.ts');
			const place = (line: number, column: number, endLine: number, end: number) => ({
				file,
				range: { start: { line, column }, end: { line: endLine, column: end } },
			});
			assert.deepEqual(
				suppressed.map(({ finding, ...rest }) => ({ rule: finding.rule, line: finding.range.start.line, ...rest })),
				[
					{ rule: 'rule-one', line: 3, at: place(3, 8, 3, 52), reason: 'why not' },
					{ rule: 'rule-two', line: 4, at: place(1, 1, 2, 12), reason: 'two lines', until: '2027-01-31' },
				],
			);
			assert.deepEqual(summary.byRule, {});
		});
	});

	it('leave the fingerprints of other findings alone', async () => {
		const prints = (first: string) =>
			withSession({ 'src/a.ts': `one();${first}\none();\none();\nfetch;\n` }, {}, ({ session }) =>
				session.analyse().findings.map(({ fingerprint }) => fingerprint),
			);
		const all = await prints('');
		assert.equal(new Set(all).size, 3);
		assert.deepEqual(await prints(` // holdfast-disable-line rule-one ${WHY}`), all.slice(1));
	});

	describe('that are none:', () => {
		const none: Readonly<Record<string, string>> = {
			'a string': `const a = '// holdfast-disable-line rule-one ${WHY}'; one();`,
			'a template': `const a = \`\n// holdfast-disable-next-line rule-one ${WHY}\n\${one()} /* holdfast-disable-line rule-one ${WHY} */\`;`,
			'the end of a template': `const a = \`\${1} // holdfast-disable-file rule-one ${WHY}\`; one();`,
			'a regular expression': `const a = /\\/* holdfast-disable-file rule-one ${WHY} *\\//; one();`,
			'JSX text': `const a = <p>// holdfast-disable-line rule-one ${WHY} {one()} /* holdfast-disable-file rule-one ${WHY} */</p>;`,
			'a JSX attribute': `const a = <p title="// holdfast-disable-line rule-one ${WHY}">{one()}</p>;`,
			'the midst of a comment': `one(); // see holdfast-disable-line rule-one ${WHY}`,
			'a later line of a comment': `/* Note:\n holdfast-disable-file rule-one ${WHY}\n*/\none();`,
			'a name': `const holdfast = 1, disable = 2, file = holdfast-disable-file; one();`,
		};
		for (const [name, code] of Object.entries(none)) {
			it(name, async () => {
				const line = code.split('\n').findIndex((text) => text.includes('one()')) + 1;
				assert.deepEqual(await found(code, { name: 'src/a.tsx' }), [`${line} rule-one`]);
			});
		}
	});

	describe('among what looks like comments:', () => {
		const some: Readonly<Record<string, string>> = {
			'behind a string with slashes': `const a = 'https://x', b = one(); // holdfast-disable-line rule-one ${WHY}`,
			'behind a regular expression with slashes': `const a = /[/]\\/*/, b = one(); // holdfast-disable-line rule-one ${WHY}`,
			'behind a division': `const a = 4 / 2 / one(); /* holdfast-disable-line rule-one ${WHY} */`,
			'behind a template with slashes': `const a = \`//\${'/*'}\${\`//\`}\` + one(); // holdfast-disable-line rule-one ${WHY}`,
			'in a template': `const a = \`// \${/* holdfast-disable-line rule-one ${WHY} */ one()} \``,
			'before the end of a template expression': `const a = \`\n\${one() // holdfast-disable-line rule-one ${WHY}\n} \``,
			'in an empty object, array and call': `f({ /* holdfast-disable-line rule-one ${WHY} */ }, [ ], one());`,
			'before a bracket': `f(one() /* holdfast-disable-line rule-one ${WHY} */);`,
			'in a type': `let a: { /* holdfast-disable-line rule-one ${WHY} */ }; one();`,
			'behind a shebang': `#!/usr/bin/env node // holdfast-\n// holdfast-disable-file rule-one ${WHY}\none();`,
			'at the very end': `one();\n// holdfast-disable-file rule-one ${WHY}`,
			'among JSX children': `const a = <p>\n\tHe said: {'//'}\n\t{/* holdfast-disable-next-line rule-one ${WHY} */}\n\t{one()}\n</p>;`,
			'above one another among JSX children': `const a = <p>\n\t{/* holdfast-disable-next-line rule-one ${WHY} */}\n\t{ /* x */ /* y */ } {/* z */}\n\t{one()}\n</p>;`,
			'among JSX attributes': `const a = <p\n\t// holdfast-disable-next-line rule-one ${WHY}\n\ttitle={one()}\n/>;`,
			'in a JSX expression': `const a = <p>{\n\t// holdfast-disable-next-line rule-one ${WHY}\n\tone()\n}</p>;`,
			'behind a JSX child': `const a = <p>\n\t{one()} {/* holdfast-disable-line rule-one ${WHY} */}\n</p>;`,
			'behind a JSX element': `const a = <p>it's // no comment</p>, b = one(); // holdfast-disable-line rule-one ${WHY}`,
			'around JSX children': `const a = <p>\n\t{/* holdfast-disable rule-one ${WHY} */}\n\t{one()}\n\t{/* holdfast-enable rule-one */}\n</p>;`,
		};
		for (const [name, code] of Object.entries(some))
			it(name, async () => assert.deepEqual(await found(code, { name: 'src/a.tsx' }), []));
	});

	describe('that expire', () => {
		const code = 'one(); // holdfast-disable-line rule-one until 2026-11-21 -- upstream fix is scheduled';
		it('hold through their day, and not the day after', async () => {
			assert.deepEqual(await found(code, { today: '2026-11-20' }), []);
			assert.deepEqual(await found(code, { today: '2026-11-21' }), []);
			assert.deepEqual(await found(code, { today: '2026-11-22' }), ['1 rule-one']);
		});

		it('are shown with the finding afterwards', () =>
			withSession({ 'src/a.ts': `${code}\nfetch;\n` }, { today: '2026-12-01' }, ({ session, at }) => {
				const { findings, suppressed } = session.analyse();
				assert.deepEqual(suppressed, []);
				assert.deepEqual(findings[0]?.related, [
					{
						role: 'evidence',
						file: at('src/a.ts'),
						range: { start: { line: 1, column: 8 }, end: { line: 1, column: 87 } },
						message: 'the suppression here expired on 2026-11-21',
					},
				]);
			}));

		it('go by the day it really is when none is given', async () => {
			const on = (day: string) => found(code.replace('2026-11-21', day), { today: undefined });
			assert.deepEqual(await on('2020-01-01'), ['1 rule-one']);
			assert.deepEqual(await on('2999-12-31'), []);
		});

		it('do not stand in the way of one that holds', async () => {
			assert.deepEqual(await found(`/* holdfast-disable-file rule-one ${WHY} */\n${code}`, { today: '2026-12-01' }), [
				'2 unused-suppression',
			]);
		});
	});

	describe('with the session', () => {
		const suppressed = `one(); // holdfast-disable-line rule-one ${WHY}\nfetch;\n`;

		it('are right after every edit', () =>
			withSession({ 'src/a.ts': suppressed, 'src/b.ts': 'one();\nfetch;\n' }, {}, async ({ session, at, lines }) => {
				assert.deepEqual(lines(), ['src/b.ts:1 rule-one']);
				const steps: [path: string, text: string | null, ...found: string[]][] = [
					['src/b.ts', `// holdfast-disable-next-line rule-one ${WHY}\none();\nfetch;\n`],
					[
						'src/b.ts',
						`// holdfast-disable-next-line rule-one ${WHY}\n\none();\nfetch;\n`,
						'src/b.ts:1 unused-suppression',
						'src/b.ts:3 rule-one',
					],
					['src/b.ts', null],
					['src/a.ts', suppressed.replace('one()', 'three()'), 'src/a.ts:1 unused-suppression'],
					[
						'src/c.test.ts',
						`// holdfast-disable-file rule-two ${WHY}\n`,
						'src/a.ts:1 unused-suppression',
						'src/c.test.ts:1 unused-suppression',
					],
					['src/a.ts', 'one();\nfetch;\n', 'src/a.ts:1 rule-one', 'src/c.test.ts:1 unused-suppression'],
					['src/c.test.ts', null, 'src/a.ts:1 rule-one'],
				];
				for (const [path, text, ...expected] of steps) {
					session.update([{ file: at(path), text }]);
					assert.deepEqual(lines(), expected, `${path}: ${text}`);
					assert.deepEqual(session.analyse(), session.analyse());
				}
			}));

		it('count in the files that are reported only', () =>
			withSession(
				{ 'src/a.ts': suppressed.replace('one()', 'x()'), 'src/b.ts': suppressed.replace('one()', 'y()') },
				{ paths: ['src/b.ts'] },
				({ lines }) => assert.deepEqual(lines(), ['src/b.ts:1 unused-suppression']),
			));

		it('are looked for in files that no rule looks into', () =>
			withSession(
				{
					'src/a.test.ts': `// holdfast-disable-file rule-one ${WHY}\n`,
					'src/b.jsx': `<p>{/* holdfast-enable */}</p>;\n`,
				},
				{},
				({ lines }) =>
					assert.deepEqual(lines(), ['src/a.test.ts:1 unused-suppression', 'src/b.jsx:1 unused-suppression']),
			));

		it('survive code that is nested too deeply to be read', () => {
			const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}; // holdfast-disable-line rule-one ${WHY}\n`;
			return withSession({ 'src/a.ts': deep }, {}, ({ session }) => {
				const { findings, failures } = session.analyse();
				assert.deepEqual([findings, failures], [[], []]);
			});
		});

		it('take the nearest when several cover a finding', async () => {
			const file = `/* holdfast-disable-file rule-one ${WHY} */`;
			const block = `/* holdfast-disable rule-one ${WHY} */`;
			const next = `// holdfast-disable-next-line rule-one ${WHY}`;
			const line = `// holdfast-disable-line rule-one ${WHY}`;
			const all = (...parts: string[]) => found(parts.join('\n'));
			assert.deepEqual(await all(file, block, next, `one(); ${line}`), [
				'1 unused-suppression',
				'2 unused-suppression',
				'3 unused-suppression',
			]);
			assert.deepEqual(await all(file, block, 'one();'), ['1 unused-suppression']);
			assert.deepEqual(await all(file, 'one();', block), ['3 unused-suppression']);
			assert.deepEqual(await all(file, block, next, 'one();', 'one();'), ['1 unused-suppression']);
		});
	});

	it('are taken in by the thousand', () => {
		const many = 5_000;
		const lines = Array.from({ length: many }, () => `// holdfast-disable-next-line rule-one ${WHY}\n`).join('');
		return withSession({ 'src/a.ts': `${lines}one();\nfetch;\n` }, {}, ({ session }) => {
			const { findings, suppressed } = session.analyse();
			assert.deepEqual([findings.length, suppressed.length], [many - 1, 1]);
		});
	});

	it('need no rule but their own to be known', () =>
		withSession(
			{ 'src/a.ts': `three(); // holdfast-disable-line rule-three ${WHY}\nfetch;\n` },
			{ rules: [...madeUp, callRule('rule-three', 'three')] },
			({ lines }) => assert.deepEqual(lines(), []),
		));
});
