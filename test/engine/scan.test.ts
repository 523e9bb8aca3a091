import assert from 'node:assert/strict';
import { scanImports } from '../../server/engine/workspace/scan';

const scan = (text: string) =>
	Object.fromEntries(scanImports(text).map(({ specifier, reexports }) => [specifier, reexports]));

describe('import scan', () => {
	it('finds every form', () => {
		const text = `
			import 'side';
			import a from "default";
			import type { T } from 'types';
			import {
				b, // from 'comment'
				/* } from "also comment" */ c as d,
			} from /* why */ './multi';
			import * as ns
				from
				// really
				'./ns';
			import x = require('eq');
			const y = require ( /* n */ 'req' );
			const z = await import(
				/* webpackChunkName: "z" */
				'dynamic',
				{ with: { type: 'json' } },
			);
			const t = import(\`template\`), u = require(\`template2\`);
			type Q = typeof import('typeof');
			import{e}from'minified';
			import f,{g}from"minified2";
			const o = require?.('optional');
			import j from '\\u002e/escaped';
			import k from './x' with { type: 'json' };
			export { l } from 'last'`;
		assert.deepEqual(Object.keys(scan(text)).sort(), [
			...['./escaped', './multi', './ns', './x', 'also comment', 'comment', 'default', 'dynamic', 'eq', 'last'],
			...['minified', 'minified2', 'optional', 'req', 'side', 'template', 'template2', 'typeof', 'types'],
		]);
	});

	it('leaves out what is no whole specifier', () => {
		assert.deepEqual(
			// biome-ignore lint/suspicious/noTemplateCurlyInString: the text under test
			scan("require('./a/' + name); import(`./${x}`); import('./b/' /* c */ + x); Array.from('z'); from('y')"),
			{},
		);
	});

	it('tells re-exports from imports', () => {
		const reexported = [
			"export * from 's'",
			"export * as ns from 's'",
			"export { a, b as c } from 's'",
			"export { a, // import { from 'x'\n b } from 's'",
			"export /* x */ type { T } from 's'",
			"export type * from 's'",
			"export { default } from 's'",
			"export { 'a b' as c } from 's'",
			"module.exports = require('s')",
			"exports.x = require('s')",
			"exports['x'] = require('s').x",
			"exports.default = wrap(require('s'))",
			"__exportStar(require('s'), exports)",
			"tslib_1.__exportStar(require('s'), exports)",
			"_export_star(require('s'), exports)",
			"__reExport(src_exports, require('s'), module.exports)",
			"Object.assign(exports, require('s'))",
			"Object.assign(module.exports, a, require('s'))",
			"module.exports = { ...require('s') }",
			"module.exports = { a: require('s') }",
			"module.exports = { get a() { return require('s') } }",
			"Object.defineProperty(exports, 'a', { get: () => require('s') })",
			"export import a = require('s')",
			"import a from 's'; export { b } from 's'",
		];
		for (const text of reexported) assert.equal(scan(text).s, true, text);
		for (const text of [
			"export const a = 1;\nimport b from 's'",
			"const a = require('s'); exports.b = 1",
			"export default function f() {}\nimport 's'",
		]) {
			assert.equal(scan(text).s, false, text);
		}
	});

	it('takes linear time on hostile text', function () {
		this.timeout(300_000);
		const hostile = [
			'from ',
			'import(',
			'export {',
			'export{/*',
			'from/*',
			'from//',
			'from // x\n',
			'export { a,',
			"from '",
			'require(  ',
			'export{/* */ ',
			'import "\\',
		];
		for (const part of hostile) {
			for (const tail of ['', '*/', '*/ a,a,a } from "x"']) {
				const text = part.repeat(2_000_000 / part.length) + tail;
				const start = performance.now();
				scanImports(text);
				// Quadratic time would be minutes; the margin is for a busy machine.
				assert.ok(performance.now() - start < 5000, `${part} … ${tail}`);
			}
		}
	});
});
