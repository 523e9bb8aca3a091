/** What no editor should send, and the server survives: or it ends, and says why. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { freshBundle } from '../cli/built';
import { type Tree, tree } from '../engine/tree';
import { PULLS, uri } from './client';
import { CALL, SERVICE } from './service';

const CLI = resolve(__dirname, '../../out/cli.js');

interface Answer {
	readonly id?: number;
	readonly method?: string;
	readonly result?: unknown;
	readonly error?: { readonly code: number; readonly message: string };
	readonly params?: { readonly message?: string };
}

/** Sends whatever it is told to. */
class Wire {
	readonly process: ChildProcess;
	readonly received: Answer[] = [];
	readonly gone: Promise<number | null>;
	stderr = '';
	private rest = Buffer.alloc(0);
	private waiting: (() => void) | undefined;

	constructor(args: readonly string[] = ['lsp', '--stdio']) {
		this.process = spawn(process.execPath, [CLI, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
		this.process.stdout!.on('data', (data: Buffer) => this.take(data));
		this.process.stderr!.on('data', (data) => {
			this.stderr += data;
		});
		// It may be gone when we write.
		this.process.stdin!.on('error', () => {});
		this.gone = new Promise((resolve) => this.process.once('close', resolve));
	}

	raw(text: string): void {
		this.process.stdin!.write(text);
	}

	send(message: object): void {
		const body = JSON.stringify({ jsonrpc: '2.0', ...message });
		this.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
	}

	async answer(id: number, method: string, params?: unknown): Promise<Answer> {
		this.send({ id, method, params });
		return this.until((message) => message.id === id && message.method === undefined);
	}

	async until(is: (message: Answer) => boolean): Promise<Answer> {
		for (;;) {
			const found = this.received.find(is);
			if (found) return found;
			await new Promise<void>((resolve) => {
				this.waiting = resolve;
			});
		}
	}

	async greet(folders: readonly string[], processId: number | null = null): Promise<void> {
		const workspaceFolders = folders.map((folder) => ({ uri: uri(folder), name: folder }));
		await this.answer(1, 'initialize', { processId, rootUri: null, workspaceFolders, capabilities: PULLS });
		this.send({ method: 'initialized', params: {} });
	}

	/** Whatever comes out is the protocol. */
	private take(data: Buffer): void {
		this.rest = Buffer.concat([this.rest, data]);
		for (;;) {
			const text = this.rest.toString('latin1');
			const header = /^Content-Length: (\d+)\r\n\r\n/.exec(text);
			assert(header || 'Content-Length: '.startsWith(text.slice(0, 16)) || text.length < 40, `on stdout: ${text}`);
			const end = (header?.[0].length ?? 0) + Number(header?.[1] ?? 0);
			if (!header || this.rest.length < end) break;
			const message = JSON.parse(this.rest.subarray(header[0].length, end).toString()) as Answer;
			this.rest = this.rest.subarray(end);
			this.received.push(message);
			// Requests of the server's own.
			if (message.method !== undefined && message.id !== undefined) this.send({ id: message.id, result: null });
		}
		this.waiting?.();
	}
}

describe('a server that is sent what no editor should send', () => {
	let made: Tree;
	let wire: Wire;
	freshBundle();
	beforeEach(() => {
		made = tree({ ...SERVICE, 'src/a.ts': CALL });
		wire = new Wire();
	});
	afterEach(() => {
		wire.process.kill();
		made.dispose();
	});
	const textDocument = () => ({ uri: uri(made.at('src/a.ts')), languageId: 'typescript', version: 1, text: CALL });
	const found = async (id: number) => {
		const { result } = await wire.answer(id, 'textDocument/diagnostic', { textDocument: textDocument() });
		return (result as { readonly items: readonly unknown[] }).items.length;
	};

	it('answers before it is greeted, twice greeted, and after goodbye, that this is not the time', async () => {
		assert.equal((await wire.answer(5, 'textDocument/diagnostic', {})).error?.code, -32002);
		assert.match((await wire.answer(6, 'initialize', {})).error?.message ?? '', /./);
		await wire.greet([made.root]);
		assert.equal((await wire.answer(7, 'initialize', { capabilities: {} })).error?.code, -32600);
		assert.equal((await wire.answer(8, 'shutdown')).result, null);
		assert.equal((await wire.answer(9, 'workspace/diagnostic', { previousResultIds: [] })).error?.code, -32600);
		wire.send({ method: 'exit' });
		assert.equal(await wire.gone, 0);
	});

	it('refuses parameters that are wrong, and methods there are not', async () => {
		await wire.greet([made.root]);
		const wrong: unknown[] = [{}, { textDocument: 1 }, { textDocument: { uri: 1 } }, { textDocument: null }, [1], 5];
		for (const [i, params] of wrong.entries()) {
			const { error } = await wire.answer(100 + i, 'textDocument/diagnostic', params);
			assert(error && [-32602, -32603, -32600].includes(error.code), JSON.stringify({ params, error }));
		}
		assert.equal((await wire.answer(200, 'workspace/diagnostic', { previousResultIds: 'x' })).error?.code, -32602);
		assert.equal((await wire.answer(201, 'textDocument/nothing', {})).error?.code, -32601);
		wire.send({ method: 'textDocument/nothing', params: {} });
		wire.send({ method: '$/nothing', params: {} });
		assert.equal(await found(202), 1);
	});

	it('goes on after notifications that make no sense', async () => {
		await wire.greet([made.root]);
		const place = (line: unknown, character: unknown) => ({ line, character });
		const change = (uri: string, range: unknown, text: unknown = '') => ({
			textDocument: { uri, version: 2 },
			contentChanges: [{ range, text }],
		});
		const { uri: own } = textDocument();
		wire.send({ method: 'textDocument/didOpen', params: { textDocument: textDocument() } });
		wire.send({ method: 'textDocument/didOpen', params: { textDocument: textDocument() } });
		wire.send({ method: 'textDocument/didOpen', params: { textDocument: { uri: own } } });
		wire.send({ method: 'textDocument/didOpen' });
		wire.send({ method: 'textDocument/didOpen', params: null });
		wire.send({
			method: 'textDocument/didChange',
			params: change(own, { start: place(-1, 0), end: place(0, 0) }, 'x'),
		});
		wire.send({ method: 'textDocument/didChange', params: change(own, { start: place(0, 0.5), end: place(1, 0) }) });
		wire.send({ method: 'textDocument/didChange', params: change(own, { start: place('0', 0), end: place(0, 0) }) });
		wire.send({ method: 'textDocument/didChange', params: change(own, { start: place(0, 0), end: place(1, 0) }, 7) });
		wire.send({ method: 'textDocument/didChange', params: { textDocument: { uri: own }, contentChanges: [] } });
		const whole = { start: place(0, 0), end: place(9, 0) };
		wire.send({ method: 'textDocument/didChange', params: change(uri(made.at('src/never.ts')), whole) });
		wire.send({ method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri: 5 }] } });
		wire.send({ method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri: 'file://host/x', type: 9 }] } });
		wire.send({ method: 'workspace/didChangeWorkspaceFolders', params: { event: { added: 5 } } });
		wire.send({ method: 'workspace/didChangeWorkspaceFolders', params: {} });
		wire.send({ method: '$/cancelRequest', params: { id: 4711 } });
		assert.equal(await found(10), 1);
		// A range beyond the end is the end, and an older version is taken in the order in which it comes.
		const later = { ...change(own, { start: place(99, 5), end: place(1000, 0) }, CALL.replace('load', 'more')) };
		wire.send({ method: 'textDocument/didChange', params: { ...later, textDocument: { uri: own, version: -3 } } });
		assert.equal(await found(11), 2);
		wire.send({ method: 'textDocument/didClose', params: { textDocument: { uri: own } } });
		wire.send({ method: 'textDocument/didClose', params: { textDocument: { uri: own } } });
		assert.equal(await found(12), 1);
		await wire.until(({ params }) => /never\.ts, which it has not opened/.test(params?.message ?? ''));
	});

	it('finds nothing in what is no file on this machine', async () => {
		await wire.greet([made.root]);
		const uris = [
			'untitled:Untitled-1',
			'git:/a.ts?x',
			'file://host/a.ts',
			'file:///a%00b.ts',
			'file:///a%2Fb.ts',
			'x',
			'',
		];
		for (const [i, uri] of uris.entries()) {
			wire.send({ method: 'textDocument/didOpen', params: { textDocument: { ...textDocument(), uri } } });
			const { result } = await wire.answer(20 + i, 'textDocument/diagnostic', { textDocument: { uri } });
			assert.deepEqual((result as { readonly items: unknown }).items, [], uri);
		}
	});

	it('knows a file by all ways of writing its address', async () => {
		await wire.greet([made.root]);
		const file = made.write('src/a (ö) b#1.ts', CALL);
		const plain = uri(file).replace('%C3%B6', 'ö').replaceAll('%20', ' ');
		const encoded = uri(file).replace('(', '%28').replace('a', '%61');
		assert.notEqual(plain, encoded);
		wire.send({
			method: 'textDocument/didOpen',
			params: { textDocument: { ...textDocument(), uri: plain, text: '' } },
		});
		const { result } = await wire.answer(30, 'textDocument/diagnostic', { textDocument: { uri: encoded } });
		assert.deepEqual((result as { readonly items: unknown }).items, []);
	});

	it('passes over messages that are no JSON, or no messages', async () => {
		await wire.greet([made.root]);
		for (const body of [
			'{',
			'null',
			'5',
			'[]',
			'{}',
			'"x"',
			'{"jsonrpc":"2.0","id":null,"method":"shutdown"}',
			'\ufffd',
		])
			wire.raw(
				`Content-Length: ${Buffer.byteLength(body)}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n${body}`,
			);
		assert.equal(await found(40), 1);
		await wire.until(({ params }) => /no JSON/.test(params?.message ?? ''));
	});

	for (const [what, text] of [
		['no header', 'hello\r\n\r\n{}'],
		['no length', 'Content-Type: x\r\n\r\n{}'],
		['a length that is no number', 'Content-Length: much\r\n\r\n{}'],
		['a negative length', 'Content-Length: -5\r\n\r\n{}Content-Length: 2\r\n\r\n{}hello\r\n\r\n'],
		['a length that is too small', 'Content-Length: 2\r\n\r\n{"id":1}\r\n\r\n'],
	] as const)
		it(`ends and says why when there is ${what}`, async () => {
			await wire.greet([]);
			wire.raw(text);
			assert.equal(await wire.gone, 1);
			assert.match(wire.stderr, /^Holdfast cannot understand the editor any more, and ends: .+\n/);
		});

	it('ends with 1 without goodbye', async () => {
		await wire.greet([made.root]);
		wire.send({ method: 'exit' });
		assert.equal(await wire.gone, 1);
	});

	it('ends when its input does', async () => {
		await wire.greet([made.root]);
		wire.process.stdin!.end();
		assert.equal(await wire.gone, 1);
		assert.equal(wire.stderr, '');
	});

	it('ends when the editor is no more, although its input stays', async () => {
		const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
		await wire.greet([made.root], editor.pid);
		editor.kill();
		assert.equal(await wire.gone, 1);
	});
});
