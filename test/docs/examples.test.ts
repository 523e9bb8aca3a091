/** The examples on the rules' pages are cases: what a page shows before and after a fix is what the fix does. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { open } from '../../server/engine/open';
import { type Case, findCases, openCase } from '../harness/cases';
import { isExpectation } from '../harness/expectations';
import { withTree } from '../harness/workspace';

interface Example {
	readonly rule: string;
	readonly name: string;
	readonly lines: readonly string[];
}

/** Blocks that begin with "```diff <case>". */
function examples(): Example[] {
	return readdirSync('rules').flatMap((rule) => {
		const page = join('rules', rule, 'README.md');
		if (!existsSync(page)) return [];
		const blocks = readFileSync(page, 'utf8').matchAll(/^```diff (\S+)\n([\s\S]*?)^```$/gm);
		return [...blocks].map(([, name, text]) => ({ rule, name: name!, lines: text!.trimEnd().split('\n') }));
	});
}

/** All code of a case before or after its fixes, without what the case says about it. */
const codeOf = (texts: Iterable<unknown>): string =>
	[...texts]
		.flatMap((text) => String(text).split('\n'))
		.filter((line) => !isExpectation(line))
		.join('\n');

async function fixed(test: Case): Promise<string> {
	return withTree(test.tree, async (root) => {
		const session = await openCase(test, open, root);
		session.fix({ safety: 'unsafe' });
		return codeOf([...test.tree.keys()].map((path) => session.text(`${root}/${path}`) ?? ''));
	});
}

describe('examples of the documentation', () => {
	const cases = findCases(resolve('rules'));
	const all = examples();
	for (const [n, { rule, name, lines }] of all.entries()) {
		it(`${rule}: ${name}${all.slice(0, n).some((e) => e.name === name) ? ', again' : ''}`, async () => {
			const test = cases.find((c) => c.rule === rule && c.name === name);
			assert(test, `there is no case ${name}`);
			const side = (sign: string) =>
				lines
					.filter((line) => !line.startsWith(sign))
					.map((line) => line.slice(1))
					.join('\n');
			assert(codeOf(test.tree.values()).includes(side('+')), `the case has not this code:\n${side('+')}`);
			const after = await fixed(test);
			assert(after.includes(side('-')), `the fix does not give this code:\n${side('-')}\nbut\n${after}`);
		});
	}
	for (const rule of readdirSync('rules').filter((name) => existsSync(join('rules', name, 'fix.ts'))))
		it(`${rule}: has some, as it has fixes`, () => assert(all.some((e) => e.rule === rule)));
});
