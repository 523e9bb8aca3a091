/** Fixes that are tried on the session of a lint root, which goes on as if nothing had been. */
import assert from 'node:assert/strict';
import { TextDocumentItem } from 'vscode-languageserver-protocol';
import type { Live } from '../../server/engine/live';
import type { Session } from '../../server/engine/session';
import type { Analysis, FixOptions } from '../../server/engine/types';
import type { Converter } from '../../server/lsp/convert';
import { Documents } from '../../server/lsp/documents';
import { encodingFor } from '../../server/lsp/encoding';
import { LintRoot } from '../../server/lsp/lint-root';

/** What is open in the editor is laid over the disk. */
const OPENED = '/open.ts buffer';
const EMPTY = { findings: [], failures: [] } as unknown as Analysis;

describe('fixes tried on a lint root', () => {
	let did: string[];
	let fix: (options: FixOptions) => void;
	let defects: unknown[];
	let root: LintRoot;
	/** Breaks what is going on, as an edit does. */
	let texts = 0;
	beforeEach(() => {
		did = [];
		defects = [];
		fix = () => {};
		const session = {
			*analysing() {
				const begun = texts;
				for (let step = 0; step < 3; step++) {
					// Longer than one slice.
					for (const end = performance.now() + 20; performance.now() < end; );
					yield;
					assert.equal(texts, begun, 'an analysis goes on over an edit');
				}
				did.push('analyse');
				return EMPTY;
			},
			preview: () => [],
			fix(options: FixOptions) {
				did.push('fix');
				fix(options);
			},
		} as unknown as Session;
		const live: Live = {
			session,
			problems: [],
			generation: 0,
			update(changes) {
				texts++;
				for (const { file, text } of changes) did.push(`${file} ${text === undefined ? 'from disk' : text}`);
			},
		};
		const documents = new Documents(encodingFor({}));
		documents.didOpen(TextDocumentItem.create('file:///open.ts', 'typescript', 1, 'buffer'));
		root = new LintRoot(
			{ open: { cwd: '/', paths: [] }, folders: ['/'], isLoose: false },
			{
				open: () => live,
				documents,
				convert: () => ({ places: { forget() {} } }) as unknown as Converter,
				onPicture() {},
				onProgress() {},
				onDefect: (error) => defects.push(error),
			},
		);
	});

	it('puts back buffers and files also when fixing breaks', async () => {
		fix = ({ onTouch }) => {
			onTouch?.('/open.ts');
			onTouch?.('/closed.ts');
			throw new Error('broken');
		};
		await assert.rejects(
			root.whenSettled((now) => root.tryFixes(now, { safety: 'safe' })),
			/^Error: broken$/,
		);
		assert.deepEqual(did, [OPENED, 'analyse', 'fix', '/open.ts buffer', '/closed.ts from disk']);
		assert.equal(await root.whenSettled(() => did.at(-1)), 'analyse');
		assert.deepEqual(defects, []);
	});

	it('lets nobody work with a session that fixes were tried on before it is analysed again', async () => {
		fix = ({ onTouch }) => onTouch?.('/open.ts');
		await Promise.all(
			[1, 2, 3].map((n) =>
				root.whenSettled((now) => {
					assert.equal(did.at(-1), 'analyse', `${n}`);
					root.tryFixes(now, { safety: 'safe' });
				}),
			),
		);
		assert.equal(did.filter((one) => one === 'fix').length, 3);
	});

	it('begins an analysis again when a request has taken in an edit', async () => {
		const first = root.complete();
		setTimeout(() => {
			root.change([{ file: '/open.ts', text: 'edited' }]);
			root.current();
		}, 5);
		await first;
		assert.deepEqual([did, defects], [[OPENED, '/open.ts edited', 'analyse'], []]);
	});
});
