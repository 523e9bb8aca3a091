/** The language server as a process: over stdio (`holdfast lsp --stdio`), or over the channel that VS Code opens. */

import { Console } from 'node:console';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { metas } from '../../rules/index';
import { openLive } from '../engine/live';
import { SERVER_FLAGS } from '../v8-flags';
import { serve } from './server';
import { overStdio } from './stdio';

setFlagsFromString(SERVER_FLAGS);

const isTold = process.argv.some((word) => /^--(?:node-ipc|socket(?:=|$)|pipe(?:=|$))/.test(word));
if (!isTold) {
	// Nothing but the protocol may come out there.
	globalThis.console = new Console(process.stderr);
	if (process.stdin.isTTY)
		process.stderr.write(
			'This is the language server of Holdfast: an editor starts it, and talks to it over standard input and output.\n' +
				'To look at a project here, run `holdfast`. Ctrl-C ends this.\n',
		);
}
if (process.argv.includes('--node-ipc') && !process.send) {
	process.stderr.write('--node-ipc is for editors: they start this process with a channel to it, and there is none.\n');
	process.exit(2);
}
const connection = isTold ? createConnection(ProposedFeatures.all) : overStdio(process.stdin, process.stdout);
// A defect in one place must not take down what works.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
	process.on(event, (error: unknown) =>
		connection.console.error(`${event}: ${error instanceof Error ? error.stack : String(error)}`),
	);
// For the launcher: what this run compiles is worth keeping.
Object.defineProperty(process, Symbol.for('holdfast.engine-ran'), { value: true });
serve(connection, { open: openLive, rules: metas.map(({ id }) => id) });
