/** Live sessions beside sessions that are opened afresh on the same tree. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ConfigError } from '../../server/engine/config';
import { type Live, openLive } from '../../server/engine/live';
import { open } from '../../server/engine/open';
import type { Session } from '../../server/engine/session';
import type { OpenOptions } from '../../server/engine/types';
import type { Files } from './projects-tree';
import { type Tree, tree } from './tree';

/** Text of a buffer; or what becomes of the disk. */
export type Edit =
	| { readonly buffer: string; readonly text: string | object }
	| { readonly close: string }
	| { readonly write: string; readonly text: string | object }
	| { readonly remove: string }
	| { readonly move: string; readonly to: string };

const textOf = (text: string | object): string => (typeof text === 'string' ? text : JSON.stringify(text));

/** A tree, its buffers, and a live session over both. */
export class Lived {
	readonly made: Tree;
	readonly live: Live;
	private readonly buffers = new Map<string, string>();

	constructor(
		files: Files,
		private readonly options: { readonly cwd?: string; readonly paths?: readonly string[] } & Pick<
			OpenOptions,
			'baseline'
		> = {},
	) {
		this.made = tree(files);
		this.live = openLive(this.optionsIn(this.made.root));
	}

	/** Makes the edits, and tells the live session all of them at once. */
	edit(...edits: readonly Edit[]): void {
		this.live.update(edits.flatMap((edit) => this.make(edit)));
	}

	/** Says the live session and a fresh one on a copy of the tree give different answers, if they do. */
	async check(what: string): Promise<void> {
		const copy = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-'))).replaceAll('\\', '/');
		try {
			cpSync(this.made.root, copy, { recursive: true, verbatimSymlinks: true });
			for (const [path, text] of this.buffers) {
				mkdirSync(dirname(`${copy}/${path}`), { recursive: true });
				writeFileSync(`${copy}/${path}`, text);
			}
			const { session, problems } = this.live;
			assert.equal(session === undefined, problems.length > 0, what);
			const now = said({ session, problems }, this.made.root);
			assert.deepEqual(now, said(await opened(this.optionsIn(copy)), copy), what);
		} finally {
			rmSync(copy, { recursive: true, force: true });
		}
	}

	dispose(): void {
		this.made.dispose();
	}

	private optionsIn(root: string): OpenOptions {
		const { cwd = '', paths = [], ...more } = this.options;
		const at = (path: string) => (path === '' ? root : `${root}/${path}`);
		return { cwd: at(cwd), paths: paths.map(at), ...more };
	}

	private make(edit: Edit): { readonly file: string; readonly text?: string | null }[] {
		const { made } = this;
		if ('buffer' in edit) {
			const text = textOf(edit.text);
			this.buffers.set(edit.buffer, text);
			return [{ file: made.at(edit.buffer), text }];
		}
		if ('close' in edit) {
			this.buffers.delete(edit.close);
			return [{ file: made.at(edit.close) }];
		}
		if ('move' in edit) {
			const from = made.at(edit.move);
			const to = made.at(edit.to);
			if (existsSync(from) && !existsSync(to)) {
				mkdirSync(dirname(to), { recursive: true });
				cpSync(from, to, { recursive: true });
				rmSync(from, { recursive: true });
			}
			return [from, to].flatMap((file) => this.changed(file));
		}
		if ('write' in edit) made.write(edit.write, textOf(edit.text));
		else made.remove(edit.remove);
		return this.changed(made.at('write' in edit ? edit.write : edit.remove));
	}

	/** What a watcher says. An editor tells of a file that is open by its buffer only. */
	private changed(file: string): { readonly file: string }[] {
		return this.buffers.has(file.slice(this.made.root.length + 1)) ? [] : [{ file }];
	}
}

async function opened(options: OpenOptions): Promise<Pick<Live, 'session' | 'problems'>> {
	try {
		return { session: await open(options), problems: [] };
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		return { session: undefined, problems: error.problems };
	}
}

/** All that a session answers, as data, with paths from the root of the tree on. */
function said({ session, problems }: Pick<Live, 'session' | 'problems'>, root: string): unknown {
	const answers = session && answersOf(session);
	return JSON.parse(JSON.stringify({ problems, answers }).replaceAll(root, '<root>'));
}

function answersOf(session: Session): unknown {
	const { summary, notices, ...analysis } = session.analyse();
	const { summarised: _, ...counts } = summary;
	// Syntax errors are said of all that was parsed so far, also of what nothing leads to any more.
	const lasting = notices.filter(({ message }) => !message.startsWith('syntax error'));
	return {
		root: session.root,
		scope: session.scope,
		...analysis,
		notices: lasting,
		counts,
		baselines: session.baselines(false),
	};
}
