// npm run bench [-- <dir>] [--runs N] [--profile]
// Cold runs of Holdfast beside public linters with one cheap rule each, alternating, on flowise-components or <dir>.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, must, root, staleBundle } from '../../scripts/lib.mjs';
import { corpora, ensureCorpus } from '../../scripts/test-setup.mjs';

const { values: flags, positionals } = parseArgs({
	allowPositionals: true,
	options: { runs: { type: 'string', default: '5' }, profile: { type: 'boolean', default: false } },
});

ensureInstalled();
if (staleBundle()) must(process.execPath, [join(root, 'scripts/build.mjs')]);
const corpus = corpora.find(({ name }) => name === 'flowise-components');
const given = positionals[0] && resolve(process.env.INIT_CWD ?? '.', positionals[0]);
const cwd = given ?? ensureCorpus(corpus);
const paths = given ? ['.'] : corpus.lint;

if (flags.profile) {
	const { profile } = await import('./profile.mjs');
	await profile(cwd, paths);
} else compare(installTools());

/** The other linters, pinned by package.json beside this file to versions that run on Node 20. */
function installTools() {
	const dir = join(root, '.cache/bench');
	const wanted = readFileSync(join(root, 'test/bench/tools.json'), 'utf8');
	const file = join(dir, 'package.json');
	mkdirSync(dir, { recursive: true });
	if (
		!existsSync(file) ||
		readFileSync(file, 'utf8') !== wanted ||
		!existsSync(join(dir, 'node_modules/.package-lock.json'))
	) {
		console.log('bench: installing eslint, biome and oxlint into .cache/bench');
		writeFileSync(file, wanted);
		must('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: dir });
	}
	const rules = "rules: { 'no-debugger': 'error' }";
	writeFileSync(
		join(dir, 'eslint.config.mjs'),
		`import parser from '@typescript-eslint/parser';\nexport default [{ files: ['**/*.{ts,tsx,mts,cts,js,mjs,cjs,jsx}'], languageOptions: { parser }, ${rules} }];\n`,
	);
	writeFileSync(join(dir, 'biome.json'), '{ "root": true, "files": { "maxSize": 20000000 } }\n');
	writeFileSync(
		join(dir, 'oxlintrc.json'),
		'{ "categories": { "correctness": "off" }, "rules": { "no-debugger": "error" } }\n',
	);
	return dir;
}

function compare(dir) {
	const bin = (name) => join(dir, 'node_modules/.bin', name);
	const tools = {
		Holdfast: [process.execPath, join(root, 'out/cli.js'), '--format', 'json', ...paths],
		ESLint: [
			process.execPath,
			join(dir, 'node_modules/eslint/bin/eslint.js'),
			'-c',
			join(dir, 'eslint.config.mjs'),
			'--no-inline-config',
			'--format',
			'json',
			...paths,
		],
		Biome: [
			bin('biome'),
			'lint',
			'--only=suspicious/noDebugger',
			`--config-path=${join(dir, 'biome.json')}`,
			'--max-diagnostics=20',
			...paths,
		],
		oxlint: [bin('oxlint'), '-c', join(dir, 'oxlintrc.json'), '--disable-nested-config', ...paths],
	};
	const seconds = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));
	// Alternating, so that a slow minute of the machine hits all alike; the first round only warms the disk cache.
	for (let round = 0; round <= Number(flags.runs); round++)
		for (const [name, command] of Object.entries(tools)) {
			const took = time(name, command);
			if (round > 0) seconds[name].push(took);
		}
	const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
	const ours = median(seconds.Holdfast);
	console.log(`\n${cwd} (${paths.join(' ')}), ${flags.runs} cold runs each, node ${process.versions.node}\n`);
	console.log('tool        median s    min s    max s   Holdfast takes');
	for (const [name, all] of Object.entries(seconds)) {
		const column = (value) => value.toFixed(2).padStart(8);
		const ratio = name === 'Holdfast' ? '' : `${(ours / median(all)).toFixed(3)} × ${name}`;
		console.log(
			`${name.padEnd(10)}  ${column(median(all))} ${column(Math.min(...all))} ${column(Math.max(...all))}   ${ratio}`.trimEnd(),
		);
	}
}

/** Wall-clock seconds of one run; findings are fine, anything else is not. */
function time(name, [command, ...args]) {
	const start = performance.now();
	const done = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 29 });
	const took = (performance.now() - start) / 1000;
	if (done.error || (done.status !== 0 && done.status !== 1)) {
		console.error(`bench: ${name} failed (${done.error ?? done.status})\n${done.stderr?.slice(-2000)}`);
		process.exit(1);
	}
	return took;
}
