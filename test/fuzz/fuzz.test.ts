/**
 * Real files, broken at random: the engine must neither throw, nor fail, nor hang, nor go stale.
 * HOLDFAST_FUZZ_SEED=<n> replays (`random` draws one), HOLDFAST_FUZZ_ROUNDS=<n> goes on for longer.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { readTree, slashed, writeTree } from '../harness/workspace';
import { mutations, type Random, random } from './mutate';
import type { Job } from './worker';

const { HOLDFAST_FUZZ_SEED: given = '1', HOLDFAST_FUZZ_ROUNDS: rounds = '60' } = process.env;
const seed = given === 'random' ? Math.floor(Math.random() * 1e9) : Number(given);
/** Far beyond what any tree takes, for a loaded machine; only a hang gets there. */
const DEADLINE = 60_000;
const CODE = /\.([cm]?[jt]sx?)$/;

describe('fuzz', function () {
	this.timeout(Number(rounds) * DEADLINE);
	let worker: Worker;
	before(() => {
		worker = new Worker();
	});
	after(() => worker.stop());

	it(`survives ${rounds} broken trees from seed ${seed}`, async () => {
		const projects = findProjects();
		const problems: string[] = [];
		for (let round = 0; round < Number(rounds); round++) {
			const r = random(seed + round);
			const { tree, edit, story } = breakTree(r.pick(projects), r);
			const root = resolve('.cache/fuzz', String(seed + round));
			rmSync(root, { recursive: true, force: true });
			mkdirSync(join(root, '.git'), { recursive: true });
			writeTree(root, tree);
			const problem = await worker.run({
				root: slashed(root),
				edit: { file: slashed(join(root, edit.file)), text: edit.text },
			});
			if (problem) problems.push(`seed ${seed + round} (tree kept in ${root}):\n${story.join('\n')}\n${problem}`);
			else rmSync(root, { recursive: true, force: true });
			if (problems.length === 5) break;
		}
		if (problems.length > 0) assert.fail(problems.join('\n\n'));
	});
});

type Project = ReadonlyMap<string, string>;

/** The demo, the rules' cases and, where they have been fetched, the corpora. */
function findProjects(): Project[] {
	const dirs = [
		'examples/orders-service',
		'.cache/corpus/uptime-kuma-2.0.0-dev.0/server',
		'.cache/corpus/flowise-components-3.1.4/nodes',
	];
	for (const rule of readdirSync('rules')) dirs.push(`rules/${rule}/cases`);
	return dirs
		.filter((dir) => existsSync(dir))
		.map(
			(dir) =>
				new Map(
					[...readTree(dir, (name) => name === 'node_modules')].filter(
						([file, text]) => text.length < 60_000 && /\.([cm]?[jt]sx?|json)$/.test(file),
					),
				),
		)
		.filter((project) => [...project.keys()].some((file) => CODE.test(file)));
}

function breakTree(project: Project, r: Random) {
	const all = [...project];
	const code = all.filter(([file]) => CODE.test(file));
	const size = Math.min(all.length, 12);
	const from = r.below(all.length - size + 1);
	const tree = new Map<string, string | Buffer>([...all.slice(from, from + size), r.pick(code)]);
	const story: string[] = [];
	const mutate = (file: string): string | Buffer => {
		const [name, mutation] = r.pick(Object.entries(mutations));
		story.push(`${file}: ${name}`);
		return mutation(project.get(file) ?? '', r, r.pick(code)[1]);
	};
	// A wrong configuration is refused by design; everything else must be coped with.
	const files = [...tree.keys()].filter((file) => !posix.basename(file).startsWith('holdfast.config'));
	for (let n = 0; n < 4; n++) {
		const file = r.pick(files);
		tree.set(file, mutate(file));
	}
	const file = r.pick(files.filter((file) => CODE.test(file)));
	// What a lone surrogate becomes on disk, it is in the edit too: the two are compared.
	story.push('then, as an edit:');
	return { tree, edit: { file, text: Buffer.from(mutate(file) as string).toString('utf8') }, story };
}

/** One process for many trees, replaced after a crash or hang. */
class Worker {
	private child: ChildProcess | undefined;

	run(job: Job): Promise<string> {
		this.child ??= fork(resolve('test/fuzz/worker.ts'), {
			execArgv: ['--require', 'tsx', '--require', resolve('scripts/md.cjs')],
			stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
		});
		const { child } = this;
		return new Promise((done) => {
			let errors = '';
			const end = (problem: string) => {
				clearTimeout(timer);
				child.removeAllListeners();
				child.stderr?.removeAllListeners();
				done(problem);
			};
			const timer = setTimeout(() => {
				this.stop();
				end(`no answer within ${DEADLINE / 1000} s`);
			}, DEADLINE);
			child.stderr?.on('data', (data) => {
				errors += data;
			});
			child.once('message', (problem) => end(String(problem)));
			child.once('exit', (code, signal) => {
				this.child = undefined;
				end(`the process ended with ${signal ?? code}\n${errors.slice(-2000)}`);
			});
			child.send(job);
		});
	}

	stop(): void {
		this.child?.kill('SIGKILL');
		this.child = undefined;
	}
}
