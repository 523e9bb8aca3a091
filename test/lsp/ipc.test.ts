/** The channel that VS Code opens: node's own between processes. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
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
import { PULLS } from './client';

describe('the language server over IPC', () => {
	freshBundle();

	it('greets, and goes when it is told', async () => {
		const server = fork(resolve(__dirname, '../../out/server.js'), ['--node-ipc'], { silent: true });
		const gone = new Promise<number | null>((done) => server.once('exit', done));
		const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
		connection.listen();
		const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
			processId: process.pid,
			rootUri: null,
			capabilities: PULLS,
			workspaceFolders: null,
		});
		assert.equal(serverInfo?.name, 'holdfast');
		await connection.sendRequest(ShutdownRequest.type);
		await connection.sendNotification(ExitNotification.type);
		assert.equal(await gone, 0);
		connection.dispose();
	});
});
