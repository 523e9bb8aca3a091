/** Analyses one tree after another, on request of the test; a crash or hang takes only this process. */
import { writeFileSync } from 'node:fs';
import { open } from '../../server/engine/open';
import type { Analysis } from '../../server/engine/types';

export interface Job {
	readonly root: string;
	/** An edit to make after the first analysis. */
	readonly edit: { readonly file: string; readonly text: string };
}

const shown = ({ findings, failures }: Analysis) => JSON.stringify({ findings, failures }, null, 1);

async function run({ root, edit }: Job): Promise<string> {
	const session = await open({ cwd: root, paths: [] });
	const first = session.analyse();
	if (first.failures.length > 0) return `failures: ${JSON.stringify(first.failures, null, 1)}`;
	session.update([edit]);
	const edited = session.analyse();
	if (edited.failures.length > 0) return `failures after the edit: ${JSON.stringify(edited.failures, null, 1)}`;
	writeFileSync(edit.file, edit.text);
	const fresh = (await open({ cwd: root, paths: [] })).analyse();
	if (shown(fresh) !== shown(edited))
		return `stale after the edit:\n--- edited\n${shown(edited)}\n--- fresh\n${shown(fresh)}`;
	return '';
}

process.on('message', (job: Job) => {
	run(job).then(
		(problem) => process.send!(problem),
		(error) => process.send!(`threw ${error?.stack ?? error}`),
	);
});
