/** Whether a file may hold or hand out something of the catalogue is told alike from the file alone and from all files. */
import assert from 'node:assert/strict';
import { SeedIndex } from '../../rules/model/link/seed-index';
import { open } from '../../server/engine/open';
import { Projects } from '../../server/engine/projects';
import { findCases } from '../harness/cases';
import { withTree } from '../harness/workspace';

describe('seeds', () => {
	it('are the same one by one and all together', async () => {
		const counted = { seeds: 0, others: 0 };
		for (const test of findCases('rules'))
			await withTree(test.tree, async (root) => {
				const session = await open({ cwd: root, paths: [] }).catch(() => undefined);
				if (!session) return;
				const { projects } = session as unknown as { readonly projects: Projects };
				assert(projects instanceof Projects);
				const { linker } = projects.selected[0]!.model;
				// Asked for all, an index answers from all.
				const [single, whole] = [new SeedIndex(linker), new SeedIndex(linker)];
				const all = new Set(whole.files);
				for (const file of linker.host.files) {
					assert.equal(single.has(file), all.has(file), `${test.name}: ${file}`);
					counted[all.has(file) ? 'seeds' : 'others']++;
				}
				assert.equal(single.has(`${root}/nowhere.ts`), false);
			});
		assert(counted.seeds > 500 && counted.others > 50, JSON.stringify(counted));
	});
});
