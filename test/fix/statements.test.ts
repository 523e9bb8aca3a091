/** Statements around a call, chains, helpers: blocks, semicolons and names as they are. */
import assert from 'node:assert/strict';
import type { Step } from '../../rules/fix/types';
import { written } from './table';

const before = (text: string, call: string, names: string[] = []) =>
	written('a.ts', text, (at) => [{ do: 'before', call: at(call), code: ['const {a} = 1'] }], {
		names: ['a', ...names],
	});
const after = (text: string, call: string) =>
	written('a.ts', text, (at) => [{ do: 'after', call: at(call), code: '{it}.on(() => {it}.stop())', name: 'req' }], {
		names: ['req'],
	});

describe('statements before a call', () => {
	const rows: readonly [what: string, text: string, call: string, result: string][] = [
		[
			'on lines of their own',
			'function g() {\n\treturn f();\n}',
			'f()',
			'function g() {\n\tconst a = 1;\n\treturn f();\n}',
		],
		['on the same line', 'g(() => { return f(); });', 'f()', 'g(() => { const a = 1; return f(); });'],
		['in a new block', 'if (x) f();', 'f()', 'if (x) { const a = 1; f(); }'],
		['in a new body', 'const g = () => f();', 'f()', 'const g = () => {\n\tconst a = 1;\n\treturn f();\n};'],
		[
			'in a case',
			'switch (x) {\n\tcase 1:\n\t\tf();\n}',
			'f()',
			'switch (x) {\n\tcase 1:\n\t\tconst a = 1;\n\t\tf();\n}',
		],
		['without semicolons', 'const x = 1\nf()\n', 'f()', 'const x = 1\nconst a = 1\nf()\n'],
		['without semicolons before a bracket', 'let x\n;[f()].map(g)\n', 'f()', 'let x\nconst a = 1\n;[f()].map(g)\n'],
		['under another name', 'const a = 2;\nf(a);', 'f(a)', 'const a = 2;\nconst a2 = 1;\nf(a);'],
	];
	for (const [what, text, call, result] of rows) it(what, () => assert.equal(before(text, call), result));

	it('moves a body of many lines inwards, but not the text of a template', () => {
		assert.equal(
			before('const g = () => f({\n\tb,\n});', 'f({\n\tb,\n})'),
			'const g = () => {\n\tconst a = 1;\n\treturn f({\n\t\tb,\n\t});\n};',
		);
		assert.equal(
			before('const g = () => f(`\nx`);', 'f(`\nx`)'),
			'const g = () => {\n\tconst a = 1;\n\treturn f(`\nx`);\n};',
		);
	});
	it('leaves a body on its own line there', () =>
		assert.equal(before('g(() =>\n\tf()\n);', 'f()'), 'g(() => {\n\tconst a = 1;\n\treturn f();\n});'));
	it('refuses the head of a loop, a parameter and a class body', () => {
		assert.throws(() => before('while (await f()) g();', 'f()'), /loop/);
		assert.throws(() => before('x = a ?? f();', 'f()'), /condition/);
		assert.throws(() => before('x = [await a, f()];', 'f()'), /awaited/);
		assert.throws(() => before('function g(x = f()) {}', 'f()'), /no statement/);
		assert.throws(() => before('class A {\n\tx = f();\n}', 'f()'), /no statement/);
	});
});

describe('statements after a call', () => {
	const rows: readonly [what: string, text: string, call: string, result: string][] = [
		[
			'by its name',
			'const r = f(); // sent\nr.end();',
			'f()',
			'const r = f(); // sent\nr.on(() => r.stop());\nr.end();',
		],
		['by a name it gets', 'f();\ng();', 'f()', 'const req = f();\nreq.on(() => req.stop());\ng();'],
		['at the end of a chain', "f().on('x', y);", 'f()', "const req = f().on('x', y);\nreq.on(() => req.stop());"],
		['by a field', 'this.r = f();', 'f()', 'this.r = f();\nthis.r.on(() => this.r.stop());'],
		['in a new block', 'if (x) f();', 'f()', 'if (x) { const req = f(); req.on(() => req.stop()); }'],
		[
			'by a name that is free',
			'const req = 1;\nf(req);',
			'f(req)',
			'const req = 1;\nconst req2 = f(req);\nreq2.on(() => req2.stop());',
		],
		['without semicolons', 'const r = f()\n;[1].map(g)', 'f()', 'const r = f()\nr.on(() => r.stop())\n;[1].map(g)'],
	];
	for (const [what, text, call, result] of rows) it(what, () => assert.equal(after(text, call), result));

	it('refuses a result that has no name', () => {
		assert.throws(() => after('const g = () => f();', 'f()'), /arrow function/);
		assert.throws(() => after('g(f());', 'f()'), /no name/);
	});
});

describe('helpers and chains', () => {
	const helper: Step = {
		do: 'helper',
		name: 'h',
		ts: 'function h(a: number) {\n\treturn a;\n}',
		js: 'function h(a) {\n\treturn a;\n}',
	};
	it('adds a function at the end, in the language of the file', () => {
		assert.equal(
			written('a.ts', 'x;\n', () => [helper]),
			'x;\n\nfunction h(a: number) {\n\treturn a;\n}\n',
		);
		assert.equal(
			written('a.js', 'x\n', () => [helper]),
			'x\n\nfunction h(a) {\n\treturn a\n}\n',
		);
	});
	it('adds none that is there', () => {
		const there = 'function h(a) {\n\treturn a;\n}\n';
		assert.equal(
			written('a.js', there, () => [helper]),
			there,
		);
	});
	it('chains inside what stands around', () =>
		assert.equal(
			written('a.ts', 'const g = () => f();', (at) => [
				{ do: 'chain', call: at('f()'), code: ".finally('x')" },
				{ do: 'before', call: at('f()'), code: ['a()'] },
			]),
			"const g = () => {\n\ta();\n\treturn f().finally('x');\n};",
		));
	it("writes the file's quotes", () =>
		assert.equal(
			written('a.ts', 'g("x");\nf();', (at) => [{ do: 'chain', call: at('f()'), code: ".on('x')" }]),
			'g("x");\nf().on("x");',
		));
});
