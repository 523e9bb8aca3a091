/** What the extension says of a server that died, of processes that really do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { Deaths, reasonOf, restartingIn } from '../../client/deaths';

/** Ends as the program does. */
function ended(program: string, args: readonly string[] = []) {
	const { status, signal, stderr } = spawnSync(process.execPath, [...args, '-e', program], { encoding: 'utf8' });
	return { code: status, signal, stderr };
}

describe('a server that dies', () => {
	const reasons: readonly (readonly [what: string, why: RegExp, exit: () => Parameters<typeof reasonOf>[0]])[] = [
		[
			'runs out of memory',
			/^it ran out of memory$/,
			() => ended('const all = []; for (;;) all.push(new Array(1e5).fill({}));', ['--max-old-space-size=16']),
		],
		['is killed', /^something on this machine has killed it/, () => ended("process.kill(process.pid, 'SIGKILL')")],
		[
			'is told to end',
			/has ended it \(SIGTERM\)$/,
			() => ended("process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 1e4)"),
		],
		['breaks', /^it broke with “TypeError: no such thing”$/, () => ended("throw new TypeError('no such thing')")],
		['lacks a file', /^it broke with “Error: Cannot find module '\.\/gone'/, () => ended("require('./gone')")],
		['leaves', /^it left with code 7 and gave no reason$/, () => ended('process.exit(7)')],
		[
			'is not there',
			/^it broke with “Error: spawn nothing ENOENT”$/,
			() => ({ stderr: 'Error: spawn nothing ENOENT' }),
		],
		['says nothing', /^it has stopped answering$/, () => undefined],
	];
	for (const [what, why, exit] of reasons)
		it(`is said to be one that ${what}`, () => assert.match(reasonOf(exit()), why));

	it('is started again later and later, and not for ever', () => {
		const deaths = new Deaths();
		const waits = [0, 1, 2, 3, 4].map((second) => deaths.next(second * 1000));
		assert.deepEqual(waits, [1000, 2000, 4000, 8000, undefined]);
	});

	it('is forgiven what is long ago, or when somebody starts it', () => {
		const deaths = new Deaths();
		for (const minute of [0, 1, 4, 5, 8, 9, 12, 13]) assert.equal(typeof deaths.next(minute * 60_000), 'number');
		for (let i = 0; i < 8; i++) {
			deaths.forget();
			assert.equal(deaths.next(0), 1000);
		}
	});

	it('is announced in words', () => {
		assert.equal(restartingIn(1000), 'It is started again in a second.');
		assert.equal(restartingIn(8000), 'It is started again in 8 seconds.');
	});
});
