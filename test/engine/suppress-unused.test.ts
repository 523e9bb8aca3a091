/** What is said of suppressions that do nothing. */
import assert from 'node:assert/strict';
import { Cancelled } from '../../server/engine/open';
import { FILE, judge } from './judging';
import { callRule, withSession } from './suppressing';

const WHY = '-- a reason';

describe('findings about suppressions', () => {
	/** Code → the texts that are marked with what is said of them, and whether there is a fix. */
	const cases: Readonly<
		Record<string, readonly [code: string, ...said: (readonly [at: string, says: RegExp, fix: boolean])[]]>
	> = {
		'unused, on the next line': [
			`// holdfast-disable-next-line rule-one ${WHY}\ntwo();`,
			[
				`// holdfast-disable-next-line rule-one ${WHY}`,
				/^No finding of `rule-one` on the next line needs this suppression: .* Remove it\.$/,
				true,
			],
		],
		'unused, with two rules': [
			`x(); // holdfast-disable-line rule-one, rule-two ${WHY}`,
			[
				`// holdfast-disable-line rule-one, rule-two ${WHY}`,
				/^No finding of `rule-one` or `rule-two` on this line needs/,
				true,
			],
		],
		'one rule of two unused': [
			`one(); // holdfast-disable-line rule-one, rule-two ${WHY}`,
			['rule-two', /^No finding of `rule-two` on this line needs/, true],
		],
		'a rule named twice': [
			`one(); // holdfast-disable-line rule-one, rule-one ${WHY}`,
			['rule-one', /^This suppression names `rule-one` twice\./, true],
		],
		'an unused block': [
			`/* holdfast-disable rule-one ${WHY} */\n`,
			[`/* holdfast-disable rule-one ${WHY} */`, /^No finding of `rule-one` from here on needs/, true],
		],
		'an unused block with an end': [
			`/* holdfast-disable rule-one ${WHY} */\n/* holdfast-enable */\none();`,
			[`/* holdfast-disable rule-one ${WHY} */`, /^No finding of `rule-one` up to its `holdfast-enable` needs/, true],
		],
		'unused in the file': [
			`/* holdfast-disable-file rule-one\n${WHY} */`,
			['/* holdfast-disable-file rule-one', /^No finding of `rule-one` in this file needs/, true],
		],
		'expired, with nothing found': [
			`x(); // holdfast-disable-line rule-one until 2026-01-31 ${WHY}`,
			[
				`// holdfast-disable-line rule-one until 2026-01-31 ${WHY}`,
				/^This suppression expired on 2026-01-31, and no finding of `rule-one` on this line needs it any more\. Remove it\.$/,
				true,
			],
		],
		'expired, with one rule found': [
			`one(); // holdfast-disable-line rule-one, rule-two until 2026-01-31 ${WHY}`,
			['rule-two', /^This suppression expired on 2026-01-31, and no finding of `rule-two`/, true],
		],
		'an end of nothing': [
			'/* holdfast-enable */',
			['/* holdfast-enable */', /^This ends nothing: no `holdfast-disable` is in force/, true],
		],
		'an end of nothing of a rule': [
			`/* holdfast-disable rule-one ${WHY} */\none();\n/* holdfast-enable rule-one, rule-two */`,
			['rule-two', /^This ends nothing: no `holdfast-disable rule-two` is in force/, true],
		],
		'no reason': [
			'one(); // holdfast-disable-line rule-one, rule-two',
			[
				'// holdfast-disable-line rule-one, rule-two',
				/^This suppression gives no reason, so it does not hold: .*`holdfast-disable-line rule-one, rule-two -- <reason>`\.$/,
				false,
			],
		],
		'an empty reason': [
			'// holdfast-disable-line rule-one -- …',
			['// holdfast-disable-line rule-one -- …', /gives no reason/, false],
		],
		'a reason without dashes': [
			'one(); // holdfast-disable-line rule-one because of that',
			['// holdfast-disable-line rule-one because of that', /`holdfast-disable-line rule-one -- <reason>`\.$/, false],
		],
		'no rule': [
			`one(); // holdfast-disable-line ${WHY}`,
			[`// holdfast-disable-line ${WHY}`, /^This suppression names no rule, so it does not hold/, false],
		],
		'nothing at all': ['one(); // holdfast-disable-line', ['// holdfast-disable-line', /names no rule/, false]],
		'a misspelt rule': [
			`one(); // holdfast-disable-line rule-won, rule-one ${WHY}`,
			['rule-won', /^There is no rule `rule-won`, so nothing is suppressed by it\. Did you mean `rule-one`\?$/, false],
		],
		'a rule that there is not': [
			`one(); // holdfast-disable-line no-such-thing ${WHY}`,
			['no-such-thing', /^There is no rule `no-such-thing`.* Remove it, or name one that there is\.$/, true],
		],
		'rules without commas': [
			`one(two()); // holdfast-disable-line rule-one rule-two ${WHY}`,
			['rule-one rule-two', /^Rules are separated by commas: write `rule-one, rule-two`\./, false],
		],
		'an unknown rule to end': ['/* holdfast-enable no-such-thing */', ['no-such-thing', /^There is no rule/, true]],
		'an impossible date': [
			`one(); // holdfast-disable-line rule-one until 2027-02-30 ${WHY}`,
			[
				'2027-02-30',
				/^This suppression needs a date after `until`, but `2027-02-30` is none, so it does not hold\. .*`until YYYY-MM-DD`\.$/,
				false,
			],
		],
		'a date in another form': [
			`one(); // holdfast-disable-line rule-one until 1/2/2027 ${WHY}`,
			['1/2/2027', /`1\/2\/2027` is none/, false],
		],
		'words behind the date': [
			`// holdfast-disable-line rule-one until 2027-01-31 or so ${WHY}`,
			['2027-01-31 or so', /is none/, false],
		],
		'no date': [
			`// holdfast-disable-line rule-one until ${WHY}`,
			[`// holdfast-disable-line rule-one until ${WHY}`, /but there is none/, false],
		],
		'neither a date nor a reason': [
			'// holdfast-disable-line rule-one until',
			['// holdfast-disable-line rule-one until', /but there is none/, false],
		],
		'a wrong date and no reason': [
			'// holdfast-disable-line rule-one until soon',
			['// holdfast-disable-line rule-one until soon', /no reason/, false],
			['soon', /is none/, false],
		],
		'a misspelt directive': [
			`// holdfast-disable-nextline rule-one ${WHY}\none();`,
			[
				'holdfast-disable-nextline',
				/^There is no directive `holdfast-disable-nextline`, so this comment does nothing\. Did you mean `holdfast-disable-next-line`\?$/,
				false,
			],
		],
		'a directive with a colon': [
			`one(); // holdfast-disable-line: rule-one ${WHY}`,
			['holdfast-disable-line:', /Did you mean `holdfast-disable-line`\?$/, false],
		],
		'a directive in capitals': [
			`/* holdfast-Disable-File rule-one ${WHY} */`,
			['holdfast-Disable-File', /Did you mean `holdfast-disable-file`/, false],
		],
		'a name that begins alike': ['// holdfast-core does it\n// holdfast-demo: run it\n/* holdfast- */'],
		'a suppression of this rule that is not needed': [
			`/* holdfast-disable-file unused-suppression ${WHY} */`,
			[
				`/* holdfast-disable-file unused-suppression ${WHY} */`,
				/^No finding of `unused-suppression` in this file needs/,
				true,
			],
		],
	};
	for (const [name, [code, ...expected]] of Object.entries(cases)) {
		it(name, () => {
			const { said } = judge(code);
			assert.deepEqual(
				said.map(({ at, offer }) => [at, offer !== undefined]),
				expected.map(([at, , fix]) => [at, fix]),
			);
			for (const [i, [, says]] of expected.entries()) assert.match(said[i]!.message, says);
		});
	}

	it('leave a finding that a faulty directive would hide', () => {
		for (const directive of ['rule-one', `${WHY}`, `rule-one until soon ${WHY}`, `rule-won ${WHY}`])
			assert.deepEqual(judge(`one(); // holdfast-disable-line ${directive}`).others, ['rule-one'], directive);
		assert.deepEqual(judge(`one(two()); // holdfast-disable-line rule-two, no-such-thing ${WHY}`).others, ['rule-one']);
	});

	it('have the level of the configuration, or are off', () => {
		const code = `// holdfast-disable-file rule-one ${WHY}`;
		assert.equal(judge(code, { levels: { 'unused-suppression': 'error' } }).said[0]!.finding.level, 'error');
		assert.deepEqual(judge(code, { levels: { 'unused-suppression': 'off' } }).said, []);
		const off = judge('one(); // holdfast-disable-line rule-one -- x', { levels: { 'unused-suppression': 'off' } });
		assert.equal(off.suppressed.length, 1, 'suppressions hold all the same');
	});

	it('have fingerprints of their own that do not depend on lines', () => {
		const code = `// holdfast-disable-line rule-one ${WHY}\n// holdfast-disable-line rule-one ${WHY}\n`;
		const prints = (text: string) => judge(text).said.map(({ finding }) => finding.fingerprint);
		assert.equal(new Set(prints(code)).size, 2);
		assert.deepEqual(prints(`\n\n${code}`), prints(code));
	});

	it('are suppressed like others, but not by themselves', () => {
		const unused = `x(); // holdfast-disable-line rule-one ${WHY}`;
		for (const why of [
			`/* holdfast-disable-file unused-suppression ${WHY} */\n${unused}`,
			`// holdfast-disable-next-line unused-suppression ${WHY}\n${unused}`,
			`/* holdfast-disable unused-suppression ${WHY} */ ${unused}`,
			`/* holdfast-disable-line unused-suppression ${WHY} */ ${unused}`,
			`// holdfast-disable-next-line unused-suppression ${WHY}\n// holdfast-disable-next-line rule-one ${WHY}\nx();`,
			`/* holdfast-disable-file rule-one, unused-suppression ${WHY} */`,
			`x(); // holdfast-disable-line rule-one, unused-suppression ${WHY}`,
		]) {
			const { said, suppressed } = judge(why);
			assert.deepEqual([said, suppressed.length], [[], 1], why);
		}
		const own = `x(); // holdfast-disable-line unused-suppression ${WHY}`;
		assert.equal(judge(own).said.length, 1);
		assert.equal(judge(`${own} */\n/* holdfast-disable-file unused-suppression ${WHY} */`).said.length, 2);
	});

	describe('are not made', () => {
		const unused = `x(); // holdfast-disable-line rule-one ${WHY}`;
		it('of a rule that is off', () => {
			assert.deepEqual(judge(unused, { levels: { 'rule-one': 'off' } }).said, []);
			const both = `x(); // holdfast-disable-line rule-one, rule-two ${WHY}`;
			assert.deepEqual(
				judge(both, { levels: { 'rule-one': 'off' } }).said.map(({ at }) => at),
				['rule-two'],
			);
		});

		it('when a rule or file failed', () => {
			const message = 'x is not a function';
			assert.deepEqual(judge(unused, { failures: [{ rule: 'rule-one', file: '/p/b.ts', message }] }).said, []);
			assert.deepEqual(judge(unused, { failures: [{ file: FILE, message }] }).said, []);
			assert.equal(judge(unused, { failures: [{ rule: 'rule-two', file: FILE, message }] }).said.length, 1);
			const own = `/* holdfast-disable-file unused-suppression ${WHY} */`;
			assert.deepEqual(judge(own, { failures: [{ rule: 'rule-two', file: FILE, message }] }).said, []);
		});

		it('when a rule throws in a session', () => {
			const broken = { ...callRule('rule-one', 'one'), check: () => assert.fail('broken') };
			return withSession({ 'src/a.ts': `${unused}\nfetch;\n` }, { rules: [broken] }, ({ session }) => {
				const { findings, failures } = session.analyse();
				assert.deepEqual([findings.length, failures.length], [0, 1]);
			});
		});

		it('of what a configuration switches off for a folder', () =>
			withSession(
				{
					'src/a.ts': `${unused}\n`,
					'src/off/holdfast.config.json': '{"rules":{"rule-one":"off"}}',
					'src/off/a.ts': `${unused}\n`,
				},
				{},
				({ lines }) => assert.deepEqual(lines(), ['src/a.ts:1 unused-suppression']),
			));

		it('in a file that no rule could read', () => {
			assert.deepEqual(judge(unused, { unread: [FILE] }).said, []);
			assert.equal(judge(unused, { unread: ['/p/b.ts'] }).said.length, 1);
		});

		it('in a file with syntax errors, but for how they are written', () => {
			assert.deepEqual(judge(`function f( {\n${unused}`).said, []);
			assert.equal(judge(`function f( {\none(); // holdfast-disable-line rule-one`).said.length, 1);
		});
	});

	it('are made between two looks at whether the analysis is cancelled', () =>
		withSession({ 'src/a.test.ts': `// holdfast-disable-file rule-one ${WHY}\n` }, {}, ({ session }) => {
			assert.throws(() => session.analyse({ aborted: true }), Cancelled);
			assert.equal(session.analyse({ aborted: false }).findings.length, 1);
		}));
});
