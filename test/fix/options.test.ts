/** Options written into calls: in every shape the options can have, in the file's own style. */

import assert from 'node:assert/strict';
import type { OptionValue } from '../../rules/fix/types';
import { asMarks } from '../../rules/model/marks';
import { option, written } from './table';

const TIMEOUT = [option('timeout', '10_000')];

/** Sets options of the only call `f(…)` or `new F(…)` in the text. */
function set(
	text: string,
	options: readonly OptionValue[] = TIMEOUT,
	arg = 0,
	more: object = {},
	file = 'a.ts',
): string {
	const call = /(?:new F|\bf)(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?/.exec(text)!;
	return written(file, text, () => [
		{ do: 'set-options', call: asMarks([call.index, call.index + call[0].length]), arg, options, ...more },
	]);
}

describe('options of a call', () => {
	const rows: readonly [what: string, before: string, after: string, options?: OptionValue[], arg?: number][] = [
		['no argument', 'f();', 'f({ timeout: 10_000 });'],
		['no parentheses', 'new F;', 'new F({ timeout: 10_000 });'],
		['a place left out', 'f(a);', 'f(a, undefined, { timeout: 10_000 });', TIMEOUT, 2],
		['an empty object', 'f({});', 'f({ timeout: 10_000 });'],
		['an empty object with a comment', 'f({ /* none */ });', 'f({ /* none */ timeout: 10_000 });'],
		[
			'an empty object with a comment of its own line',
			'f({\n  // none\n});\nif (x) {\n  y;\n}',
			'f({\n  // none\n  timeout: 10_000,\n});\nif (x) {\n  y;\n}',
		],
		['an object', 'f({ a: 1 });', 'f({ a: 1, timeout: 10_000 });'],
		['a last comma', 'f({ a: 1, });', 'f({ a: 1, timeout: 10_000, });'],
		['lines', 'f({\n\ta: 1\n});', 'f({\n\ta: 1,\n\ttimeout: 10_000\n});'],
		['lines with a last comma', 'f({\n\ta: 1,\n});', 'f({\n\ta: 1,\n\ttimeout: 10_000,\n});'],
		['a comment behind the last', 'f({\n\ta: 1 // one\n});', 'f({\n\ta: 1, // one\n\ttimeout: 10_000\n});'],
		['a comment behind the comma', 'f({\n\ta: 1, // one\n});', 'f({\n\ta: 1, // one\n\ttimeout: 10_000,\n});'],
		['a last member of many lines', 'f({ a: {\n\tb: 1,\n} });', 'f({ a: {\n\tb: 1,\n}, timeout: 10_000 });'],
		['CRLF', 'f({\r\n\ta: 1,\r\n});', 'f({\r\n\ta: 1,\r\n\ttimeout: 10_000,\r\n});'],
		['braces without spaces', 'f();\ng({a: 1});', 'f({timeout: 10_000});\ng({a: 1});'],
		['numbers without separators', 'f();\ng(30000);', 'f({ timeout: 10000 });\ng(30000);'],
		['a variable', 'f(o);', 'f({ ...o, timeout: 10_000 });'],
		['a condition', 'f(a ? b : c);', 'f({ ...(a ? b : c), timeout: 10_000 });'],
		['a condition in parentheses', 'f((a ? b : c));', 'f({ ...(a ? b : c), timeout: 10_000 });'],
		['undefined', 'f(undefined, b);', 'f({ timeout: 10_000 }, b);'],
		['a cast object', 'f({ a: 1 } as Options);', 'f({ a: 1, timeout: 10_000 } as Options);'],
		['a type of its own', 'f({ a: 1 } as A);', 'f({ ...({ a: 1 } as A), timeout: 10_000 });'],
		['arguments in lines', 'f(\n\ta,\n\tb\n);', 'f(\n\ta,\n\tb,\n\t{ timeout: 10_000 }\n);', TIMEOUT, 2],
		['arguments in lines, last comma', 'f(\n\ta,\n);', 'f(\n\ta,\n\t{ timeout: 10_000 },\n);', TIMEOUT, 1],
		['a value', 'f({ timeout: 0 });', 'f({ timeout: 10_000 });'],
		['a quoted name', "f({ 'timeout': 0 });", "f({ 'timeout': 10_000 });"],
		['a shorthand', 'f({ timeout });', 'f({ timeout: 10_000 });'],
		['the last of two', 'f({ timeout: 1, timeout: 0 });', 'f({ timeout: 1, timeout: 10_000 });'],
		[
			'a shorthand that may be there',
			'f({ timeout });',
			'f({ timeout: timeout ?? 10_000 });',
			[option('timeout', '10_000', 'fallback')],
		],
		[
			'an or',
			'f({ timeout: a || b });',
			'f({ timeout: (a || b) ?? 10_000 });',
			[option('timeout', '10_000', 'fallback')],
		],
		[
			'a condition that may give 0',
			'f({ timeout: a ? b : 0 });',
			'f({ timeout: (a ? b : 0) || 10_000 });',
			[option('timeout', '10_000', 'fallback-zero')],
		],
		[
			'a spread that wins',
			'f({ a, ...o });',
			'f({ a, timeout: 10_000, ...o });',
			[option('timeout', '10_000', 'fallback')],
		],
		[
			'a spread on its line',
			'f({\n\t// given\n\t...o,\n});',
			'f({\n\ttimeout: 10_000,\n\t// given\n\t...o,\n});',
			[option('timeout', '10_000', 'fallback')],
		],
		['a variable that wins', 'f(o);', 'f({ timeout: 10_000, ...o });', [option('timeout', '10_000', 'fallback')]],
		[
			'a nested option',
			'f({ a: 1 });',
			'f({ a: 1, timeout: { request: 10_000 } });',
			[option('timeout.request', '10_000')],
		],
		[
			'a nested option beside another',
			'f({ timeout: { connect: 5 } });',
			'f({ timeout: { connect: 5, request: 10_000 } });',
			[option('timeout.request', '10_000')],
		],
		[
			'a nested option for a number',
			'f({ timeout: 0 });',
			'f({ timeout: { request: 10_000 } });',
			[option('timeout.request', '10_000')],
		],
		[
			'two nested options',
			'f();',
			'f({ timeout: { connect: 1, response: 2 } });',
			[option('timeout.connect', '1'), option('timeout.response', '2')],
		],
		[
			'two options behind a comment',
			'f({\n\ta: 1 // one\n});',
			'f({\n\ta: 1, // one\n\tb: 2,\n\tc: 3\n});',
			[option('b', '2'), option('c', '3')],
		],
		[
			'a signal beside another',
			'f({ signal: s });',
			'f({ signal: AbortSignal.any([s, t]) });',
			[option('signal', 't', 'combine', { any: 'AbortSignal.any' })],
		],
		[
			'an option nobody reads',
			'f({ timeout: ms, a });',
			'f({ signal: t(ms), a });',
			[option('signal', 't({was})', 'replace', { instead: 'timeout' })],
		],
		[
			'an option nobody reads, elsewhere',
			'f(o);',
			'f({ ...o, signal: t(o.timeout) });',
			[option('signal', 't({was})', 'replace', { instead: 'timeout' })],
		],
		[
			'an expected error that is none any more',
			'f({\n\t// @ts-expect-error not known\n\ttimeout: 5,\n\ta,\n});',
			'f({\n\tsignal: t(5),\n\ta,\n});',
			[option('signal', 't({was})', 'replace', { instead: 'timeout' })],
		],
	];
	for (const [what, before, after, options, arg] of rows)
		it(what, () => assert.equal(set(before, options ?? TIMEOUT, arg), after));

	it('leaves a comment with the argument it is about', () =>
		assert.equal(
			set('f(\n\ta, // one\n\tb // two\n);', TIMEOUT, 2),
			'f(\n\ta, // one\n\tb, // two\n\t{ timeout: 10_000 }\n);',
		));
	it('goes in front of a callback', () =>
		assert.equal(set('f(url, () => 1);', TIMEOUT, 1, { insert: true }), 'f(url, { timeout: 10_000 }, () => 1);'));
	it('takes an address in', () =>
		assert.equal(set('new F(url);', TIMEOUT, 0, { wrap: 'at' }), 'new F({ at: url, timeout: 10_000 });'));
	describe('with the arguments by name', () => {
		const NAMES = { names: ['url', 'query', 'variables'] };
		const named: readonly [what: string, before: string, after: string][] = [
			['a name of its own', 'f(url);', 'f({ url, timeout: 10_000 });'],
			['others', "f(at, 'q', { a });", "f({ url: at, query: 'q', variables: { a }, timeout: 10_000 });"],
			['a last comma', 'f(at, query,);', 'f({ url: at, query, timeout: 10_000, });'],
			['comments', 'f(at /* 1 */, q /* 2 */);', 'f({ url: at /* 1 */, query: q, /* 2 */ timeout: 10_000 });'],
			['a comment to the end of the line', 'f(at // 1\n);', 'f({ url: at, timeout: 10_000 } // 1\n);'],
			['lines', 'f(\n\tat,\n\tq\n);', 'f({\n\turl: at,\n\tquery: q,\n\ttimeout: 10_000\n});'],
			[
				'lines with a last comma and comments',
				'f(\n\tat, // one\n\tq, // two\n);',
				'f({\n\turl: at, // one\n\tquery: q, // two\n\ttimeout: 10_000,\n});',
			],
			['text of many lines', 'f(at, `\n\tq\n`);', 'f({ url: at, query: `\n\tq\n`, timeout: 10_000 });'],
			[
				'a long line',
				`f('${'x'.repeat(70)}', q);`,
				`f({\n\turl: '${'x'.repeat(70)}',\n\tquery: q,\n\ttimeout: 10_000,\n});`,
			],
		];
		for (const [what, before, after] of named) it(what, () => assert.equal(set(before, TIMEOUT, 0, NAMES), after));

		it('refuses more of them than there are names', () =>
			assert.throws(() => set('f(a, b, c, d);', TIMEOUT, 0, NAMES), /no names/));
	});
	it('breaks a line that would get longer than the file has them', () => {
		const long = `f('${'x'.repeat(70)}', o);`;
		assert.equal(set(long, TIMEOUT, 1), `f('${'x'.repeat(70)}', {\n\t...o,\n\ttimeout: 10_000,\n});`);
	});
	it('refuses arguments that are spread, and methods', () => {
		assert.throws(() => set('f(...a);'), /spread/);
		assert.throws(() => set('f({ timeout() {} });'), /method/);
	});
	it('refuses code that has changed', () =>
		assert.throws(
			() => written('a.ts', 'f();', () => [{ do: 'set-options', call: asMarks([0, 2]), arg: 0, options: TIMEOUT }]),
			/no longer what it was/,
		));
});
