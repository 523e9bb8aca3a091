/**
 * A language server that misses something: `lossy.ts <method> <n>` drops the nth message of this method after workspace
 * folders came or went, so one in each world; `<method> all` drops every one. All others go to the real server and back.
 */
import { spawn } from 'node:child_process';
import { type Message, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { CLI } from '../../cli/built';

const [method, which] = process.argv.slice(2);
const server = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { stdio: ['pipe', 'inherit', 'inherit'] });
const writer = new StreamMessageWriter(server.stdin);
let seen = 0;
new StreamMessageReader(process.stdin).listen((message: Message & { readonly method?: string }) => {
	if (message.method === 'workspace/didChangeWorkspaceFolders') seen = 0;
	if (message.method === method) {
		seen++;
		if (which === 'all' || seen === Number(which)) return;
	}
	void writer.write(message);
});
server.on('exit', (code) => process.exit(code ?? 1));
