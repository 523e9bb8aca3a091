/** That the lab can fail: rows whose original or fix is wrong, and what it says of each. */
import assert from 'node:assert/strict';
import { type Observation, runRow } from './experiments';
import { FaultServers } from './faults';
import { startAll } from './pool';
import { labRows, type Row } from './rows';
import { table } from './table';

/** Short, as some of these rows wait it out; what they say does not depend on it. */
const BOUND = 5_000;

const HANGS = 'export const run = (target) => fetch(target);';
const SIGNAL = 'export const run = (target) => fetch(target, { signal: AbortSignal.timeout(500) });';
/** Far later than whatever the other side does. */
const LATE =
	'export const run = (target) => fetch(target, { signal: AbortSignal.timeout(3000) }).then((r) => r.text());';
const http = (options: string, listen: string) => `import http from 'node:http';
export const run = (target) => new Promise((resolve, reject) => {
	const request = http.get(target, ${options}, (response) => response.resume().on('end', resolve));
	${listen}
});`;

/** On `silent`, unless another fault is named. */
const red: readonly { name: string; original?: string; fixed: string; fault?: string; says: RegExp }[] = [
	{
		name: 'a fix that changes nothing',
		fixed: HANGS,
		says: /^waited 5 s for the fixed code to settle; it hangs as the original does$/,
	},
	{
		name: 'a fix that ends the connection and not the call',
		fault: 'stall',
		original: http('{}', "request.on('error', reject);"),
		fixed: http('{ timeout: 1500 }', "request.on('error', reject).on('timeout', () => request.destroy());"),
		says: /^waited 5 s for the fixed code to settle/,
	},
	{
		name: 'a fix that crashes the process by an error event',
		fixed: http('{ timeout: 200 }', "request.on('timeout', () => request.destroy());"),
		says: /^the fixed code must reject; it crashed: Error ECONNRESET: socket hang up$/,
	},
	{
		name: 'a fix that rejects and then crashes',
		fixed: http(
			'{ timeout: 200 }',
			"request.on('timeout', () => { reject(new Error('late')); request.destroy(new Error('unheard')); });",
		),
		says: /^the fixed code .*crashed: Error: unheard$/,
	},
	{
		name: 'a fix that resolves',
		fixed: 'export const run = (target) => fetch(target, { signal: AbortSignal.timeout(200) }).catch(() => undefined);',
		says: /^the fixed code must reject; it resolved$/,
	},
	{
		name: 'a fix that throws before it returns',
		fixed: "export const run = () => { throw new Error('no'); };",
		says: /^the fixed code must reject; it threw: Error: no$/,
	},
	{
		name: 'a fix that ends the process',
		fixed: 'export const run = () => { setTimeout(() => process.exit(1), 100); return new Promise(() => {}); };',
		says: /^the fixed code must reject; it died: died: the process ended with code 1$/,
	},
	{
		name: 'a fix that rejects and leaves the connection open',
		fixed:
			"export const run = (target) => Promise.race([fetch(target), new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 1500))]);",
		says: /^waited 5 s for the fixed code to close its connection; it rejected and left it open$/,
	},
	{
		name: 'a fix that never calls',
		fixed: "export const run = async () => { throw new Error('no'); };",
		says: /^before the fixed code connected to the server it rejected: Error: no, in 3 attempts$/,
	},
	{
		name: 'a fix that gives up before it has asked',
		fixed:
			"import { connect } from 'net'; export const run = (target) => new Promise((_, reject) => { const socket = connect(Number(new URL(target).port), '127.0.0.1', () => { socket.destroy(); reject(new Error('no')); }); });",
		says: /^before the fault took place the fixed code rejected: Error: no, in 3 attempts$/,
	},
	{
		name: 'a fix that cannot be loaded',
		fixed: "throw new Error('broken');",
		says: /^the fixed code does not run: crashed: broken$/,
	},
	{
		name: 'a fix that cannot be parsed',
		fixed: 'export const run = (;',
		says: /^the fixed code does not run: .*src\/service\.ts:2:\d+: ERROR/s,
	},
	{
		name: 'an original that gives up by itself, sooner',
		original: 'export const run = (target) => fetch(target, { signal: AbortSignal.timeout(1) });',
		fixed: SIGNAL,
		says: /^the original code does not hang: it rejected: TimeoutError/,
	},
	{
		name: 'an original that gives up by itself, meanwhile',
		original: SIGNAL,
		fixed: LATE,
		says: /^the original code does not hang: it rejected: TimeoutError/,
	},
	{
		name: 'an original that hangs by itself',
		original: 'export const run = () => new Promise(() => {});',
		fixed: SIGNAL,
		says: /^waited 5 s for the original code to reach the fault$/,
	},
	{
		name: 'an original that closes the connection and hangs all the same',
		fault: 'stall',
		original: http('{ timeout: 200 }', "request.on('error', reject).on('timeout', () => request.destroy());"),
		fixed: LATE,
		says: /^the original code does not hang: its connection was closed by the client$/,
	},
];

describe('fault lab: experiments', () => {
	const servers = new FaultServers();
	const tree = (code: string, fault = 'silent') => new Map([['src/service.ts', `// lab: ${fault}\n${code}`]]);
	const rowsOf = (name: string, original: string, fixed: string, fault?: string): Row[] =>
		labRows([{ rule: 'test', name, tree: tree(original, fault) }], async () => tree(fixed, fault));
	const means = { servers, bound: BOUND };
	after(() => servers.stop());

	describe('fail for', () => {
		let running: Promise<Observation>[];
		before(() => {
			const rows = red.flatMap(({ name, original = HANGS, fixed, fault }) => rowsOf(name, original, fixed, fault));
			running = startAll(rows, (row) => runRow(row, means));
		});
		for (const [n, { name, says }] of red.entries())
			it(name, () => assert.rejects(running[n]!, (error: Error) => says.test(error.message) || assert.fail(error)));
	});

	it('give a line of the table for a fix that is right', async () => {
		const [row] = rowsOf('signal', HANGS, SIGNAL);
		const seen = await runRow(row!, means);
		const [head, line] = table([[row!, seen]]).split('\n');
		assert.match(head!, /^form +library +fault +original +fixed +server saw$/);
		assert.match(
			line!,
			/^test › signal +fetch of Node \S+ +silent +pending +TimeoutError 23: .* \(\d+ ms\) +closed by client$/,
		);
	});
});

describe('fault lab: rows', () => {
	const text = '// package: {}\n// lab: silent, stall\nimport axios from "axios";\nimport "express";';
	const rows = (lab: string, files: Record<string, string> = {}) =>
		labRows(
			[{ rule: 'a-rule', name: 'a-case', tree: new Map([...Object.entries(files), ['src/a.ts', lab]]) }],
			async () => new Map(),
		);

	it('come from the line at the head of a file, one per fault', async () => {
		const found = rows(text, { 'src/b.ts': '// lab in prose', 'readme.md': '// lab: silent' });
		assert.deepEqual(
			found.map(({ form, library, fault, original }) => [form, library.split(' ')[0], fault, original.entry]),
			[
				['a-rule › a-case', 'axios', 'silent', 'src/a.ts'],
				['a-rule › a-case', 'axios', 'stall', 'src/a.ts'],
			],
		);
		assert.equal((await found[0]!.fixed()).entry, 'src/a.ts');
	});

	it('name the library with the version that runs', () => {
		const manifest = { 'package.json': '{"dependencies":{"got":"^11.8.0"}}' };
		assert.match(rows('// lab: stall\nimport got from "got";', manifest)[0]!.library, /^got 11\./);
		assert.match(rows('// lab: stall\nimport https from "https";')[0]!.library, /^node:http of Node /);
		assert.match(rows('// lab: stall\nfetch("");')[0]!.library, /^fetch of Node /);
	});

	it('are none where a case has no such line', () => assert.deepEqual(rows('fetch("");'), []));

	it('say which case is wrong, and what faults there are', () => {
		assert.throws(
			() => rows('// lab: silent, slow'),
			/^Error: a-rule › a-case: .*no such fault: slow; there are silent, /,
		);
	});
});
