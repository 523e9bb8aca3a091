/**
 * The same bytes of every report from two clones in different folders, with files listed in another order, on every
 * line of Node.js that is supported.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { built, on, type Run } from '../built';
import { type Repository, repository } from '../git-tree';

const DEMO = resolve(__dirname, '../../../examples/orders-service');
const REVERSED = resolve(__dirname, 'reversed.cjs');
const FORMATS = ['json', 'sarif', 'gitlab', 'junit', 'github', 'markdown', 'pretty'];
const call = (name: string) => `export const ${name} = (id) => fetch('https://${name}.example.com/' + id);\n`;

interface OtherNode {
	readonly version: string;
	readonly binary?: string;
}

describe('two clones in different folders', () => {
	const runOn = new Map<string, Run>([[process.version, built()]]);
	let others: readonly OtherNode[] = [];
	let repo: Repository;
	let expected: Map<string, string>;

	before(async () => {
		({ nodes: others } = await import('../../../scripts/nodes.mjs' as string));
		repo = repository({
			'holdfast.config.json': { profile: 'strict' },
			'src/known.js': call('known') + call('gone'),
			'src/suppressed.js': `// holdfast-disable-next-line missing-timeout -- the peer is this process\n${call('here')}`,
			'src/broken.js': `${call('broken')}export const = ;\n`,
			'src/näme with % blanks #1.js': call('named'),
			'src/Z.js': call('upper'),
			'src/a.js': call('lower'),
			'src/binary.js': '\u0000'.repeat(200),
		});
		cpSync(DEMO, repo.at('orders'), { recursive: true });
		runOn.get(process.version)!(repo.root, ['baseline', 'src/known.js']);
		repo.write('src/known.js', call('known'));
		repo.commit('all that reports show');
		expected = reports(repo.root, process.version);
	});
	after(() => repo.dispose());

	/** What a run prints and writes, by format; of two runs, one over changed files. */
	function reports(dir: string, version: string, env: Readonly<Record<string, string>> = {}, paths: string[] = []) {
		const run = runOn.get(version)!;
		const files = FORMATS.map((format) => join(`${dir}.reports`, `${format}.txt`));
		const outputs = FORMATS.flatMap((format, i) => ['--output', `${format}=${files[i]}`]);
		const { code, out, err } = run(dir, ['--today', '2026-11-21', ...outputs, ...paths], env);
		const changed = run(dir, ['--changed=HEAD~1', '--format', 'json'], env);
		const texts = FORMATS.map((format, i): [string, string] => [format, readFileSync(files[i]!, 'utf8')]);
		rmSync(`${dir}.reports`, { recursive: true });
		return new Map([...texts, ['stdout', out], ['stderr', err], ['code', `${code}`], ['--changed', changed.out]]);
	}

	/** Clones into a folder of another depth, with a blank in its name, and compares what is reported there. */
	function compare(version: string): void {
		const clone = repo.at(`../${repo.root.split('/').at(-1)} (clone)/deeper/orders`);
		mkdirSync(join(clone, '..'), { recursive: true });
		try {
			repo.git('clone', '--quiet', '--no-hardlinks', repo.root, clone);
			const env = { NODE_OPTIONS: `--require=${REVERSED}` };
			for (const paths of [[], ['src', '.', 'orders']]) {
				const found = reports(clone, version, env, paths);
				for (const [name, text] of expected) assert.equal(found.get(name), text, `${name} on Node ${version}`);
			}
		} finally {
			rmSync(join(clone, '../..'), { recursive: true, force: true });
		}
	}

	it('have reports with all that there is to show', () => {
		const { findings, notices, stale, summary } = JSON.parse(expected.get('json')!);
		assert.ok(findings.length > 8);
		assert.deepEqual([notices.length, stale.length, summary.suppressed, summary.baselined], [2, 1, 1, 1]);
		assert.equal(expected.get('code'), '1');
		assert.ok(expected.get('stdout')!.includes('näme with % blanks #1.js'));
		for (const text of expected.values()) assert.ok(!text.includes(repo.root));
	});

	it('give the same bytes on the Node.js that runs the tests', () => compare(process.version));

	for (const major of [20, 22, 24]) {
		it(`give the same bytes on Node.js ${major}`, function () {
			const node = others.find(({ version }) => version.startsWith(`${major}.`));
			if (!node?.binary && process.platform === 'linux' && process.arch === 'x64')
				assert.fail('run node scripts/test-setup.mjs');
			if (!node?.binary) return this.skip();
			runOn.set(node.version, on(node.binary));
			compare(node.version);
		});
	}
});
