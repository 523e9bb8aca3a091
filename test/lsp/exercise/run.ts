/** Runs steps in a world, and compares what the editor shows with what it should. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WorkspaceDiagnosticRequest } from 'vscode-languageserver-protocol/node';
import { type Random, random } from '../../fuzz/mutate';
import { slashed } from '../../harness/workspace';
import { type Editor, PULLS, PUSHED, start } from '../client';
import { difference, ofDiagnostic, type Shown, type ShownByFile } from '../shown';
import { allKinds, draw, type Step } from './kinds/index';
import type { Kinds } from './kinds/kind';
import { Oracle } from './oracle';
import { FOLDERS, treeFor } from './trees';
import { type Files, World } from './world';

const UTF8 = { positionEncodings: ['utf-8'] };
/** Told of everything on the disk, the server need not look itself: then only what is told counts. */
const TELLS = { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } };
const ASKS = { ...PULLS, workspace: { ...PULLS.workspace, ...TELLS } };
const IS_SENT = { ...PUSHED, workspace: { ...PUSHED.workspace, ...TELLS } };

/** Editors that the person may have. */
export const EDITORS = {
	'asks for diagnostics': ASKS,
	'is sent diagnostics': IS_SENT,
	'asks for diagnostics, and counts in bytes': { ...ASKS, general: UTF8 },
	'is sent diagnostics, and counts in bytes': { ...IS_SENT, general: UTF8 },
};
export type EditorKind = keyof typeof EDITORS;

/** What is needed to do the same again. */
export interface Recording {
	readonly seed: number;
	readonly editor: EditorKind;
	readonly tree: Files;
	/** Workspace folders in the beginning. */
	readonly folders: readonly string[];
	readonly steps: readonly Step[];
	/**
	 * After each step everything was asked for: what a server gets to see that is not told of changes on the disk would
	 * depend on who is faster.
	 */
	readonly isSettled?: true;
}

/** The editor does not show what it should. */
export interface Mismatch {
	/** So many steps were done by then. */
	readonly step: number;
	readonly message: string;
}

export function startEditor(kind: EditorKind, server?: readonly string[]): Promise<Editor> {
	return start({ folders: [], capabilities: EDITORS[kind], ...(server ? { server } : {}) });
}

/** What a seed begins with: a recording of no steps. */
export function beginning(seed: number, editor: EditorKind): { readonly recording: Recording; readonly r: Random } {
	const r = random(seed);
	const tree = treeFor(r);
	const folders = r.below(3) > 0 ? ['shop'] : r.pick([['shop', 'tools'], ['shop/packages/api'], FOLDERS, ['tools']]);
	return { recording: { seed, editor, tree, folders, steps: [] }, r };
}

export interface Options {
	/** How many steps to draw. */
	readonly steps: number;
	readonly kinds?: Kinds;
	/** See `Recording`. */
	readonly isSettled?: true;
}

export interface Played {
	readonly recording: Recording;
	readonly mismatch?: Mismatch;
}

/** Draws and does steps, and checks every now and then. */
export async function exercise(seed: number, kind: EditorKind, editor: Editor, options: Options): Promise<Played> {
	const { recording: begun, r } = beginning(seed, kind);
	const recording = { ...begun, ...(options.isSettled ? { isSettled: true as const } : {}) };
	const steps: Step[] = [];
	const mismatch = await inWorld(recording, editor, async (play) => {
		while (steps.length < options.steps) {
			const step = r.below(CHECKED) === 0 ? COMPARE : draw(options.kinds ?? allKinds, play.world, r);
			steps.push(step);
			const found = await play.run(step);
			if (found) return found;
		}
		return (await play.check()) || (await play.checkCommandLine());
	});
	return { recording: { ...recording, steps }, ...(mismatch ? { mismatch } : {}) };
}

/** One in so many steps is a comparison. */
const CHECKED = 25;
/** A step as well, since the server reads nothing before somebody asks: without it a shorter way may show nothing. */
const COMPARE: Step = { kind: 'compare', args: {} };

/** Does steps again, and compares after the last one, too; the command line's process only where that is asked for. */
export function replay(recording: Recording, editor: Editor, withProcess = false): Promise<Mismatch | undefined> {
	return inWorld(recording, editor, async (play) => {
		for (const step of recording.steps) {
			const found = await play.run(step);
			if (found) return found;
		}
		return (await play.check()) || (withProcess ? await play.checkCommandLine() : '');
	});
}

/** @param use says what is wrong, or '' */
async function inWorld(
	{ tree, folders, editor: kind, isSettled }: Recording,
	editor: Editor,
	use: (play: Play) => Promise<string>,
): Promise<Mismatch | undefined> {
	const top = slashed(realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-exercise-'))));
	for (const name of ['here', 'copy']) mkdirSync(`${top}/${name}`);
	try {
		const world = new World(`${top}/here`, tree, editor);
		const encoding = EDITORS[kind].general === UTF8 ? 'utf-8' : 'utf-16';
		const play = new Play(world, new Oracle(world, `${top}/copy`, encoding), kind.startsWith('asks'), isSettled);
		// Requests to a server that is gone are never answered.
		const ended = editor.ended.then((how) => `the server has ended: ${how}`);
		const played = async (): Promise<string> => {
			await world.setFolders(folders);
			// Once all was read: a step shall not race with the first analysis.
			await editor.workspace();
			const wrong = await use(play);
			// Also when something is wrong: in the next world of this server it would be wrong again.
			return [wrong, await play.end()].find(Boolean) ?? '';
		};
		const message = await Promise.race([played(), ended]);
		return message ? { step: play.done, message } : undefined;
	} finally {
		rmSync(top, { recursive: true, force: true });
	}
}

class Play {
	/** How many steps were done. */
	done = 0;
	/** What an editor that asks knows from the last answers, by address. */
	private readonly known = new Map<string, { readonly resultId?: string; readonly shown: readonly Shown[] }>();

	constructor(
		readonly world: World,
		private readonly oracle: Oracle,
		private readonly asks: boolean,
		private readonly isSettled = false,
	) {}

	/** @returns what a comparison finds; '' for nothing, and of all other steps */
	async run({ kind, args }: Step): Promise<string> {
		this.done++;
		if (kind === COMPARE.kind) return this.check();
		await allKinds[kind]!.run(this.world, args, this.oracle);
		if (this.isSettled) await this.world.editor.workspace();
		return '';
	}

	/** @returns how what the editor shows differs from what it should; '' when it does not */
	async check(): Promise<string> {
		await this.world.tell();
		return this.compare(await this.oracle.expected());
	}

	/** @returns how the command line, as a process, differs from a fresh session in this one */
	checkCommandLine(): Promise<string> {
		return this.oracle.disagreement();
	}

	/** Closes everything: then nothing is shown any more. */
	async end(): Promise<string> {
		for (const path of this.world.open) await this.world.close(path);
		await this.world.setFolders([]);
		return this.compare(new Map());
	}

	private async compare(expected: ShownByFile): Promise<string> {
		const { world } = this;
		const wrong = this.asks ? await this.comparePulled(expected) : await this.comparePushed(expected);
		await world.answered();
		const told = [...world.editor.shown, world.editor.stderr, ...world.wrongAnswers.splice(0)].filter(isDefect);
		world.editor.shown.length = 0;
		return [wrong, ...told].filter(Boolean).join('\n').replaceAll(`${world.base}/`, '');
	}

	private async comparePulled(expected: ShownByFile): Promise<string> {
		const { editor, open, at } = this.world;
		const { items } = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
			// With one that is never right an answer comes at once, also when there is no news.
			previousResultIds: [...this.known, ['file:///nowhere.ts', { resultId: 'old' }] as const].map(
				([uri, { resultId }]) => ({ uri, value: resultId ?? '' }),
			),
		});
		for (const { uri, resultId, ...item } of items)
			if (item.kind === 'full') this.known.set(uri, { resultId, shown: shownIn(item.items) });
		const shown = [...this.known].map(([uri, { shown }]) => [fileURLToPath(uri), shown] as const);
		const all = difference(expected, new Map(shown.filter(([, list]) => list.length > 0)));
		if (all) return all;
		const single = open.map(async (path): Promise<string> => {
			const found = shownIn(await editor.diagnostics(at(path)));
			return difference(new Map([[at(path), expected.get(at(path)) ?? []]]), new Map([[at(path), found]]));
		});
		const wrong = (await Promise.all(single)).filter(Boolean);
		return wrong.length > 0 ? `when asked for a document:\n${wrong.join('\n')}` : '';
	}

	private async comparePushed(expected: ShownByFile): Promise<string> {
		const { editor, base } = this.world;
		// What is sent comes before the answer to a request that waits for the analysis.
		await editor.workspace();
		// Of a folder that was just left, analyses may still run.
		const published = [...editor.published].filter(([file, list]) => file.startsWith(`${base}/`) && list.length > 0);
		const shown: ShownByFile = new Map(published.map(([file, list]) => [file, shownIn(list)]));
		return difference(expected, shown);
	}
}

const shownIn = (diagnostics: Parameters<typeof ofDiagnostic>[0][] | readonly Parameters<typeof ofDiagnostic>[0][]) =>
	diagnostics.map((one) => ofDiagnostic(one, fileURLToPath));

/** Something that the server says of itself, other than of changes that are malformed on purpose. */
function isDefect(message: string): boolean {
	return /defect|Error|^textDocument|^workspace/.test(message) && !/there is no place/.test(message);
}
