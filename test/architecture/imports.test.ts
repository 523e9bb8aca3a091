import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { readTree } from '../harness/workspace';
import { violations } from './imports';

const SKIPPED = new Set(['node_modules', 'out', '.git', '.cache', '.vscode-test', 'cases', 'fixtures', 'examples']);

describe('architecture', () => {
	it('imports go in the permitted direction', () => {
		const tree = readTree(resolve('.'), (name) => SKIPPED.has(name));
		const code = [...tree].filter(([file]) => /\.[cm]?[jt]s$/.test(file));
		assert(code.some(([file]) => file.startsWith('rules/model/')));
		assert.deepEqual(
			code.flatMap(([file, text]) => violations(file, text)),
			[],
		);
	});

	const forbidden: readonly [file: string, text: string][] = [
		['client/extension.ts', "import { open } from '../server/engine/open';"],
		['client/extension.ts', "import type { Rule } from '../rules/rule';"],
		['server/cli/commands/lint.ts', "import { spawn } from 'node:child_process';"],
		['server/engine/open.ts', "import { main } from '../cli/main';"],
		['server/engine/open.ts', "import { Diagnostic } from 'vscode-languageserver';"],
		['server/engine/open.ts', "console.error('hello');"],
		['server/engine/open.ts', 'process.exit(1);'],
		['server/cli/main.ts', "export { serve } from '../lsp/main';"],
		['server/lsp/server.ts', "import { patchOf } from '../cli/text/patch';"],
		['server/text/explained.ts', "import { count } from '../cli/text/display';"],
		['rules/model/link/calls.ts', "import { open } from '../../../server/engine/open';"],
		['rules/model/link/calls.ts', "import { rule } from '../../missing-timeout/rule';"],
		['rules/model/link/calls.ts', "const fs = require('fs');"],
		['rules/catalog/axios.ts', "import type { Rule } from '../rule';"],
		['rules/catalog/axios.ts', "import semver from 'semver';"],
		['rules/missing-timeout/rule.ts', "import { readFileSync } from 'node:fs';"],
		['rules/missing-timeout/rule.ts', "import { axios } from '../catalog/axios';"],
		['rules/missing-timeout/rule.ts', "import { ts } from 'ts-morph';"],
		['rules/missing-timeout/rule.ts', "import { helper } from '../unsafe-retry/helper';"],
		['rules/missing-timeout/rule.ts', "console.log('hello');"],
		['rules/missing-timeout/fix.ts', "import ts from 'typescript';"],
		['server/engine/open.ts', "const ts = await import('typescript');"],
	];
	for (const [file, text] of forbidden)
		it(`rejects ${file}: ${text}`, () => assert.equal(violations(file, text).length > 0, true));

	const permitted: readonly [file: string, text: string][] = [
		['client/extension.ts', "import * as vscode from 'vscode';"],
		['server/engine/open.ts', "import { rules } from '../../rules'; import { readFileSync } from 'node:fs';"],
		['server/cli/main.ts', "import { open } from '../engine/open'; console.log(process.exit);"],
		['rules/index.ts', "import { rule } from './missing-timeout/rule';"],
		['rules/model/link/calls.ts', "import { entries } from '../../catalog'; import { ts } from 'ts-morph';"],
		['rules/missing-timeout/fix.ts', "import { ts } from 'ts-morph';"],
		[
			'rules/missing-timeout/rule.ts',
			"import type { Rule } from '../rule'; import text from './README.md'; const console = 1;",
		],
		['rules/catalog/axios.ts', "import type { Entry } from './types'; const note = 'process.exit';"],
	];
	for (const [file, text] of permitted)
		it(`accepts ${file}: ${text}`, () => assert.deepEqual(violations(file, text), []));
});
