/**
 * The fault lab: real libraries against servers that fail. Prints its table; HOLDFAST_LAB=<words> runs the rows with
 * these words in their title (`npm run lab -- <words>`).
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from '../harness/workspace';
import { type Observation, runRow } from './experiments';
import { FaultServers } from './faults';
import { startAll } from './pool';
import { labRows, type Row, titleOf } from './rows';
import { table } from './table';

const BOUND = 30_000;
const { HOLDFAST_LAB: filter = '' } = process.env;

/** Forms written by hand, as a reference: fixtures/hand/<form>/{original,fixed}. */
function handWritten(): Row[] {
	const forms = 'test/faults/fixtures/hand';
	const cases = readdirSync(forms).sort();
	return labRows(
		cases.map((name) => ({ rule: 'by hand', name, tree: readTree(join(forms, name, 'original')) })),
		async ({ name }) => readTree(join(forms, name, 'fixed')),
	);
}

describe('fault lab', function () {
	this.timeout(10 * BOUND);
	const servers = new FaultServers();
	const rows = handWritten().filter((row) => filter.split(' ').every((word) => titleOf(row).includes(word)));
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
	if (filter) it('has rows', () => assert(rows.length > 0, `no row of the lab has "${filter}" in its title`));
});
