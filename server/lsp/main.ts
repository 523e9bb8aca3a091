/** The language server as a process: over stdio (`holdfast lsp --stdio`), or over the channel that VS Code opens. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { openLive } from '../engine/live';
import { serve } from './server';

const isTold = process.argv.some((word) => /^--(?:stdio|node-ipc|socket=|pipe=)/.test(word));
if (!isTold) process.argv.push('--stdio');
const connection = createConnection(ProposedFeatures.all);
// A defect in one place must not take down what works.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
	process.on(event, (error: unknown) =>
		connection.console.error(`${event}: ${error instanceof Error ? error.stack : String(error)}`),
	);
// For the launcher: what this run compiles is worth keeping.
Object.defineProperty(process, Symbol.for('holdfast.engine-ran'), { value: true });
serve(connection, { open: openLive });
