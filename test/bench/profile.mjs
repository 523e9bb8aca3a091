// Where a cold run's time goes: the bundle under V8's sampling profiler, samples grouped by the part of the tree.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { bundle, entries } from '../../scripts/build.mjs';
import { root } from '../../scripts/lib.mjs';

/** The innermost frame that fits names the phase. */
const PHASES = [
	[/rules\/model\/summarise\//, 'summarise'],
	[/rules\/model\/link\//, 'link'],
	[/rules\/catalog\//, 'catalogue'],
	[/server\/engine\/workspace\//, 'workspace: discover, read, index'],
	[/server\/engine\/config/, 'config'],
	[/rules\/[^/]+\/(rule|messages)\.ts/, 'rules'],
	[/server\/cli\/(reporters|text)\//, 'report'],
];
const COMPILER = /@ts-morph|ts-morph\/dist/;

export async function profile(cwd, paths) {
	const dir = join(root, '.cache/bench/profile');
	rmSync(dir, { recursive: true, force: true });
	mkdirSync(dir, { recursive: true });
	const file = join(dir, 'cli.js');
	// Not minified, so that functions keep their names; a little slower to load than the real bundle.
	await bundle(
		{ ...entries.find((e) => e.out === 'out/cli-main.js'), out: file, executable: false },
		{ minify: false },
	);
	const args = ['--cpu-prof', `--cpu-prof-dir=${dir}`, '--cpu-prof-interval=250', file, '--format', 'json', ...paths];
	const done = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 29 });
	if (done.status !== 0 && done.status !== 1) throw new Error(`exit ${done.status}\n${done.stderr}`);
	const recorded = readdirSync(dir).filter((name) => name.endsWith('.cpuprofile'));
	const profiles = recorded.map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')));
	const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
	for (const recording of profiles) print(recording, map);
}

function print({ nodes, samples, timeDeltas }, map) {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	for (const node of nodes) for (const child of node.children ?? []) byId.get(child).parent = node;
	for (const node of nodes) node.source = sourceOf(node.callFrame, map);

	const phases = new Map();
	const functions = new Map();
	const add = (table, key, ms) => table.set(key, (table.get(key) ?? 0) + ms);
	samples.forEach((id, index) => {
		const node = byId.get(id);
		const ms = timeDeltas[index] / 1000;
		add(phases, phaseOf(node), ms);
		add(functions, `${node.callFrame.functionName || '(anonymous)'}  ${node.source}`, ms);
	});
	const total = [...phases.values()].reduce((sum, ms) => sum + ms, 0);
	const table = (rows, limit) => {
		for (const [name, ms] of [...rows].sort((a, b) => b[1] - a[1]).slice(0, limit))
			console.log(`${ms.toFixed(0).padStart(7)} ms ${((100 * ms) / total).toFixed(1).padStart(5)} %  ${name}`);
	};
	console.log(`\nby phase (${total.toFixed(0)} ms, profiler's own cost included)`);
	table(phases, 20);
	console.log('\nby function, self time');
	table(functions, 25);
}

function phaseOf(node) {
	const { functionName } = node.callFrame;
	if (/^\((garbage|idle|program)/.test(functionName)) return functionName;
	let compiler = false;
	for (let frame = node; frame; frame = frame.parent) {
		if (COMPILER.test(frame.source)) compiler = true;
		const phase = PHASES.find(([source]) => source.test(frame.source))?.[1];
		// Our own module's top level requires the compiler: that is loading, not the phase's work.
		if (phase && !isModuleLoad(frame))
			return compiler ? (phase === 'summarise' ? 'parse' : `compiler, for ${phase}`) : phase;
	}
	return compiler ? 'load the compiler' : 'node and start-up';
}

const isModuleLoad = (frame) =>
	/^(__esm|__require|__init|init_|require_)/.test(frame.callFrame.functionName) || frame.callFrame.functionName === '';

function sourceOf({ url, lineNumber, columnNumber }, map) {
	if (!url.endsWith('/cli.js')) return url;
	const entry = map.findEntry(lineNumber, columnNumber);
	if (!entry.originalSource) return 'cli.js';
	return `${entry.originalSource.replace(/^(\.\.\/)+/, '')}:${entry.originalLine + 1}`;
}
