/** The scheduler of one lint root, with an engine that does as it is told. */
import assert from 'node:assert/strict';
import type { Live } from '../../server/engine/live';
import type { Change, Session } from '../../server/engine/session';
import type { Analysis, Finding } from '../../server/engine/types';
import { Converter } from '../../server/lsp/convert';
import { Documents } from '../../server/lsp/documents';
import { encodingFor } from '../../server/lsp/encoding';
import { LintRoot } from '../../server/lsp/lint-root';
import { Places } from '../../server/lsp/places';

const FILE = '/p/a.ts';

/** Finds the text of the file; stands still in its analyses, after it has read that, until `step` is called. */
class Engine {
	text = 'one';
	analyses = 0;
	opened = 0;
	defects: string[] = [];
	pictures: string[] = [];
	progress: string[] = [];
	isStanding = false;
	breaks: 'open' | 'update' | 'analyse' | undefined;
	problems: Live['problems'] = [];
	readonly root: LintRoot;

	constructor() {
		const documents = new Documents(encodingFor({}));
		const session = {
			analysing: () => this.analysing(),
			preview: () => [this.finding(this.text)],
			text: () => this.text,
		} as unknown as Session;
		const live = (): Live => {
			this.opened++;
			if (this.breaks === 'open') throw new Error('open');
			const engine = this;
			return {
				get session() {
					return engine.problems.length > 0 ? undefined : session;
				},
				get problems() {
					return engine.problems;
				},
				generation: 0,
				update: (changes) => this.update(changes),
			};
		};
		this.root = new LintRoot(
			{ open: { cwd: '/p', paths: [] }, folders: ['/p'], isLoose: false },
			{
				documents,
				open: live,
				convert: (now) =>
					new Converter({ tags: [] } as never, documents, new Places(encodingFor({}), (file) => now()?.text(file))),
				onPicture: ({ picture }) => this.pictures.push(String(picture.get(FILE)?.diagnostics[0]?.message)),
				onProgress: (_, progress) => this.progress.push(progress ? 'busy' : 'idle'),
				onDefect: (error) => this.defects.push((error as Error).message),
			},
		);
	}

	change(text: string): void {
		this.root.change([{ file: FILE, text }]);
	}

	private update(changes: readonly Change[]): void {
		if (this.breaks === 'update') throw new Error('update');
		this.text = changes.at(-1)?.text ?? this.text;
	}

	private *analysing(): Generator<void, Analysis> {
		this.analyses++;
		const { text } = this;
		while (this.isStanding) yield;
		if (this.breaks === 'analyse') throw new Error('analyse');
		return { findings: [this.finding(text)], failures: [], notices: [] } as unknown as Analysis;
	}

	private finding(message: string): Finding {
		const start = { line: 1, column: 1 };
		return { rule: 'r', level: 'error', file: FILE, range: { start, end: start }, message, related: [] } as never;
	}

	/** Until an analysis stands still. */
	async standing(): Promise<void> {
		const before = this.analyses;
		while (this.analyses === before) await new Promise(setImmediate);
	}
}

const message = async (engine: Engine) => (await engine.root.shown(FILE)).diagnostics[0]?.message;

describe('a lint root of the server', () => {
	let engine: Engine;
	beforeEach(() => {
		engine = new Engine();
	});

	it('answers of the latest texts, also of an edit that comes while an analysis goes on', async () => {
		await engine.root.complete();
		assert.equal(await message(engine), 'one');
		engine.isStanding = true;
		engine.change('two');
		await engine.standing();
		assert.equal(await message(engine), 'two');
		engine.change('three');
		assert.equal(await message(engine), 'three');
		engine.isStanding = false;
		await engine.root.complete();
		assert.deepEqual(engine.pictures, ['one', 'three']);
		assert.equal(await message(engine), 'three');
	});

	it('begins again, too, when a request has the edit taken in', async () => {
		await engine.root.complete();
		engine.isStanding = true;
		engine.change('two');
		await engine.standing();
		engine.change('three');
		assert.equal(engine.root.preview(FILE).diagnostics[0]?.message, 'three');
		engine.isStanding = false;
		await engine.root.complete();
		assert.equal(await message(engine), 'three');
		assert.deepEqual(engine.pictures, ['one', 'three']);
	});

	it('answers at once before the first analysis is complete', async () => {
		engine.isStanding = true;
		const complete = engine.root.complete();
		assert.equal(await message(engine), 'one');
		engine.isStanding = false;
		await complete;
	});

	for (const breaks of ['open', 'update', 'analyse'] as const)
		it(`tries once and not again and again when it cannot ${breaks}, and goes on with the next edit`, async () => {
			if (breaks === 'update') await engine.root.complete();
			engine.breaks = breaks;
			const { opened, analyses } = engine;
			engine.change('two');
			await engine.root.complete();
			await engine.root.complete();
			assert.deepEqual(engine.defects, [breaks]);
			assert(engine.opened <= opened + 1 && engine.analyses <= analyses + 1);
			assert.equal(engine.progress.at(-1), 'idle');
			engine.breaks = undefined;
			engine.change('three');
			await engine.root.complete();
			// Opened anew it has what is on the disk and in the editor: here nothing is open.
			assert.equal(engine.pictures.at(-1), breaks === 'analyse' ? 'three' : 'one');
			assert.equal(engine.defects.length, 1);
			assert.equal(engine.opened, breaks === 'analyse' ? opened + 1 : opened + (breaks === 'open' ? 2 : 1));
		});

	it('lets nobody wait when it is closed', async () => {
		engine.isStanding = true;
		const complete = engine.root.complete();
		await engine.standing();
		engine.root.close();
		await complete;
		await engine.root.complete();
		assert.deepEqual(engine.pictures, []);
		assert.equal(engine.progress.at(-1), 'idle');
	});

	it('shows problems of configurations in place of findings', async () => {
		engine.problems = [{ file: FILE, message: 'no such rule' }];
		assert.equal(await message(engine), 'no such rule');
		engine.problems = [];
		engine.change('two');
		await engine.root.complete();
		assert.deepEqual(engine.pictures, ['no such rule', 'two']);
	});
});
