/** The harness itself: that a wrong expectation fails, told with a made-up engine that flags every fetch(). */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analysis, Finding } from '../../server/engine/types';
import { type CaseSession, type Open, readCase, runCase } from './cases';
import { matches, parseExpectations } from './expectations';
import { rewriteCase } from './rewrite';
import { positionAt, readTree } from './workspace';

const nothing: Analysis = {
	findings: [],
	suppressed: [],
	baselined: [],
	stale: [],
	failures: [],
	notices: [],
	summary: { files: 0, summarised: 0, byRule: {}, byLevel: {}, skipped: {} },
};

const open: Open = async ({ cwd }) => {
	const tree = readTree(cwd);
	return {
		analyse: () => {
			const findings = [...tree].flatMap(([file, text]) =>
				[...text.matchAll(/\bfetch(?=\()/g)].map((m) => flag(`${cwd}/${file}`, text, m.index)),
			);
			return { ...nothing, findings };
		},
		update: (changes) => {
			for (const { file, text } of changes) tree.set(file.slice(cwd.length + 1), text ?? '');
		},
		explain: (file) => {
			const text = tree.get(file.slice(cwd.length + 1)) ?? '';
			const calls = [...text.matchAll(/\bfetch(?=\()/g)].map((m) => ({
				at: { file, at: [m.index, m.index + 5] as const },
				text: 'fetch',
				library: 'fetch',
				guards: { deadline: { state: 'absent' as const, evidence: [{ note: 'no signal in sight' }] } },
				trail: [],
			}));
			return { role: { role: 'service', reason: 'made up' }, calls, lost: [], wrappers: [] };
		},
		text: (file) => tree.get(file.slice(cwd.length + 1)),
		write: () => assert.fail('there are no fixes'),
		fix: () => ({ files: [], applied: [], failed: [], analysis: nothing }),
	} satisfies CaseSession;
};

function flag(file: string, text: string, offset: number): Finding {
	const range = { start: positionAt(text, offset), end: positionAt(text, offset + 5) };
	const related = [{ role: 'call' as const, file, range, message: 'called' }];
	return {
		rule: 'made-up',
		level: 'warning',
		file,
		range,
		message: 'fetch may hang.',
		related,
		symbol: '',
		code: '',
		fingerprint: `${offset}`,
		docs: '',
		fixes: [],
	};
}

describe('harness', () => {
	const dir = mkdtempSync(join(tmpdir(), 'holdfast-harness-'));
	after(() => rmSync(dir, { recursive: true, force: true }));
	const problems = (text: string) => {
		writeFileSync(join(dir, 'one.ts'), text);
		return runCase(readCase('made-up', join(dir, 'one.ts'), 'one.ts'), open);
	};
	const right = 'const r = fetch(u);\n//        ^^^^^ made-up: fetch … hang.\n// no fix\n//        ^^^^^ call\n';

	it('accepts what is as expected', async () => assert.deepEqual(await problems(right), []));
	it('accepts code at the start of a line', async () =>
		assert.deepEqual(await problems('fetch(u);\n//<^^ made-up warning: …\n// no fix\n//<^^ call: called\n'), []));
	it('tells of an unexpected finding', async () =>
		assert.match((await problems('fetch(u);\n')).join(), /unexpected: src\/service\.ts:1:1-6 made-up/));
	it('tells of a missing finding', async () =>
		assert.match((await problems(right.replace('fetch', 'pause'))).join(), /missing: .* made-up/));
	it('tells of a wrong range', async () =>
		assert.match((await problems(right.replace('^^^^^ made', '^^^^ made'))).join(), /wrong range/));
	it('tells of a wrong message', async () =>
		assert.match((await problems(right.replace('… hang', '… sing'))).join(), /message/));
	it('tells of a wrong level', async () =>
		assert.match((await problems(right.replace('made-up:', 'made-up error:'))).join(), /level: expected error/));
	it('tells of a fix that is not stated, and of one that is not offered', async () => {
		assert.match(
			(await problems(right.replace('// no fix\n', ''))).join(),
			/fixes\n.*expected\n\n.*found\n\/\/ no fix/,
		);
		assert.match((await problems(right.replace('no fix', 'fix safe: wave'))).join(), /expected\n\/\/ fix safe: wave/);
	});
	it('tells of an unexpected call', async () =>
		assert.match((await problems(right.replace(/\n.*call\n/, '\n'))).join(), /unexpected call/));
	it('tells of a missing call', async () =>
		assert.match((await problems(`${right}g();\n//<^ call\n`)).join(), /missing: .* call/));
	it('checks guards', async () => {
		assert.deepEqual(await problems(`${right}//        ^^^^^ guard deadline=absent: no signal …\n`), []);
		assert.match(
			(await problems(`${right}//        ^^^^^ guard deadline=present\n`)).join(),
			/guard\n.*\n.*deadline=absent/,
		);
		assert.match((await problems(`${right}//        ^^^^^ not-outbound\n`)).join(), /expected no outbound call/);
	});
	it('checks the role', async () =>
		assert.match((await problems(`// role: script\n${right}`)).join(), /role: expected script, found service/));
	it('rejects a comment it does not know', () =>
		assert.throws(() => parseExpectations('x\n// ^^ nonsense\n'), /line 2: not an expectation/));
	it('matches abridged messages', () => {
		assert(matches('a…c', 'abc') && matches('…c', 'abc') && matches('abc', 'abc'));
		assert(!matches('b', 'abc') && !matches('a…b', 'abc') && !matches('a.c', 'abc'));
	});
	it('writes expectations that then hold', async () => {
		writeFileSync(join(dir, 'two.ts'), 'fetch(a);\nif (x) {\n\treturn fetch(b);\n\t//     ^^^^^ made-up: fetch…\n}');
		await rewriteCase(readCase('made-up', join(dir, 'two.ts'), 'two.ts'), open);
		const text = readFileSync(join(dir, 'two.ts'), 'utf8');
		assert.equal(
			text,
			'fetch(a);\n//<^^ made-up: fetch…\n// no fix\n//<^^ call made-up#1\nif (x) {\n\treturn fetch(b);\n\t//     ^^^^^ made-up: fetch…\n\t// no fix\n\t//     ^^^^^ call made-up#2\n}',
		);
		assert.deepEqual(await runCase(readCase('made-up', join(dir, 'two.ts'), 'two.ts'), open), []);
	});
});
