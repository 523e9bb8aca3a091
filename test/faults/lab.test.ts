/**
 * The fault lab: real libraries against servers that fail. Prints its table; HOLDFAST_LAB=<words> runs the rows with
 * these words in their title (`npm run lab -- <words>`).
 */
import assert from 'node:assert/strict';
import { open } from '../../server/engine/open';
import { findCases, openCase } from '../harness/cases';
import { type Tree, withTree } from '../harness/workspace';
import { type Observation, runRow } from './experiments';
import { FaultServers } from './faults';
import { startAll } from './pool';
import { type LabCase, labRows, type Row, titleOf } from './rows';
import { table } from './table';

const BOUND = 30_000;
const { HOLDFAST_LAB: filter = '' } = process.env;

/** The deadline of the lab, in ms: long enough to be seen, short enough to wait for. */
const DEADLINE = 500;

/** What the fixes of a case make of it, with the lab's deadline. */
async function fixedTree(test: LabCase): Promise<Tree> {
	const config = JSON.parse(String(test.tree.get(CONFIG) ?? '{}'));
	const tree = new Map(test.tree).set(CONFIG, JSON.stringify({ ...config, defaults: { deadlineMs: DEADLINE } }));
	return withTree(tree, async (root) => {
		const session = await open({ cwd: root, paths: [] });
		const { files, applied, failed } = session.fix({ safety: 'unsafe' });
		assert.deepEqual(failed, []);
		assert(applied.length > 0, 'the case has no fix');
		for (const { file, after } of files) tree.set(file.slice(root.length + 1), after);
		return tree;
	});
}
const CONFIG = 'holdfast.config.json';

describe('fault lab', function () {
	this.timeout(10 * BOUND);
	const servers = new FaultServers();
	const cases = findCases('rules');
	const rows = labRows(cases, fixedTree).filter((row) =>
		filter.split(' ').every((word) => titleOf(row).includes(word)),
	);
	const proven: [Row, Observation][] = [];
	let running: Promise<Observation>[] = [];

	before(() => {
		running = startAll(rows, (row) => runRow(row, { servers, bound: BOUND }));
	});
	after(async () => {
		await Promise.allSettled(running);
		await servers.stop();
		if (proven.length > 0) console.log(`\n${table(proven)}\n`);
	});

	for (const [n, row] of rows.entries())
		it(titleOf(row), async () => {
			proven.push([row, await running[n]!]);
		});
	it('every form of a fix that any case has is in the table', async () => {
		const proven = new Set<string>();
		const offered = new Map<string, string>();
		for (const test of cases) {
			const found = await withTree(test.tree, async (root) => (await openCase(test, open, root)).analyse().findings);
			for (const [i, { form }] of found.flatMap(({ fixes }) => fixes.map((fix, i) => [i, fix] as const)))
				if (form === undefined) continue;
				else if (i === 0 && test.directives.lab) proven.add(form);
				else offered.set(form, test.name);
		}
		const unproven = [...offered].filter(([form]) => !proven.has(form)).map(([form, name]) => `${form} (${name})`);
		assert.deepEqual(unproven, []);
	});
	if (filter) it('has rows', () => assert(rows.length > 0, `no row of the lab has "${filter}" in its title`));
});
