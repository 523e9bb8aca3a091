/** The channel that VS Code opens: node's own between processes. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
	createProtocolConnection,
	ExitNotification,
	InitializeRequest,
	IPCMessageReader,
	IPCMessageWriter,
	ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { freshBundle } from '../cli/built';
import { tree } from '../engine/tree';
import { PULLS } from './client';

const OUT = resolve(__dirname, '../../out');

describe('the language server over IPC', () => {
	freshBundle();

	const greets = async (bundle: string, args: readonly string[]) => {
		const server = fork(bundle, [...args], { silent: true });
		const gone = new Promise<number | null>((done) => server.once('exit', done));
		const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
		connection.listen();
		const { serverInfo } = await Promise.race([
			connection.sendRequest(InitializeRequest.type, {
				processId: process.pid,
				rootUri: null,
				capabilities: PULLS,
				workspaceFolders: null,
			}),
			gone.then((code) => assert.fail(`the server ends at once, with ${code}`)),
		]);
		assert.equal(serverInfo?.name, 'holdfast');
		await connection.sendRequest(ShutdownRequest.type);
		await connection.sendNotification(ExitNotification.type);
		assert.equal(await gone, 0);
		connection.dispose();
	};

	it('greets, and goes when it is told', () => greets(`${OUT}/server.js`, ['--node-ipc']));

	it('does so as well when it is started by the launcher, which needs nothing else of the command line', async () => {
		const made = tree({});
		try {
			for (const name of ['cli.js', 'server.js']) copyFileSync(`${OUT}/${name}`, made.at(name));
			// As VS Code's client library starts it.
			await greets(made.at('cli.js'), ['lsp', '--node-ipc', `--clientProcessId=${process.pid}`]);
		} finally {
			made.dispose();
		}
	});
});
