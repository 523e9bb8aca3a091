/**
 * The command line as a process of its own, whose engine does nothing but give the fixes that are in the file named by
 * FIX_RUN: for tests about what writing them does to the disk.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { start } from '../../server/cli/process';
import type { Session } from '../../server/engine/session';
import { fixer, nothing } from './fakes';

// As a full disk does, a file size limit lets a write end halfway; its signal would end the process instead.
if (process.env.LIMITED) process.on('SIGXFSZ', () => {});

void start({
	version: '1.2.3',
	rules: [],
	metas: [],
	open: async ({ cwd }) =>
		({
			root: cwd,
			scope: [cwd],
			analyse: () => nothing,
			...fixer(JSON.parse(readFileSync(process.env.FIX_RUN!, 'utf8'))),
		}) as unknown as Session,
	serve: () => assert.fail('no language server here'),
	ruleDocs: () => undefined,
	describeLibrary: () => undefined,
});
