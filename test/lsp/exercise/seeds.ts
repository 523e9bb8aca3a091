/** Runs many seeds, each kind of editor in a server of its own, and keeps what went wrong. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Editor } from '../client';
import { EDITORS, type EditorKind, exercise, type Options, type Played, type Recording, startEditor } from './run';
import { shrink, stop } from './shrink';

export interface Seeds extends Options {
	readonly from: number;
	readonly seeds: number;
	/** Time to look for a shorter way to each mismatch, in ms. */
	readonly shrinkMs: number;
	/** Another server to talk to: arguments of node. */
	readonly server?: readonly string[];
	/** After so many mismatches it is enough. */
	readonly enough?: number;
	/** A seed was run; what is to be said of it, or ''. */
	readonly onSeed?: (seed: number, said: string) => void;
}

/** Where replays are written. */
const KEPT = resolve('.cache/lsp-exercise');

/** @returns what is to be said of each mismatch; none when all is well */
export async function runSeeds(options: Seeds): Promise<readonly string[]> {
	const kinds = Object.keys(EDITORS) as EditorKind[];
	const failures: string[] = [];
	const seeds = Array.from({ length: options.seeds }, (_, i) => options.from + i);
	const lanes = kinds.map((kind, i) => ({ kind, seeds: seeds.filter((seed) => seed % kinds.length === i) }));
	// While one server thinks, another one is asked.
	await Promise.all(lanes.map(({ kind, seeds }) => runLane(kind, seeds, options, failures)));
	return failures;
}

/** One seed after the other in one server. */
async function runLane(kind: EditorKind, seeds: readonly number[], options: Seeds, failures: string[]): Promise<void> {
	let editor: Editor | undefined;
	for (const seed of seeds) {
		if (failures.length >= (options.enough ?? 3)) break;
		editor ??= await startEditor(kind, options.server);
		const played = await exercise(seed, kind, editor, options);
		if (!played.mismatch) {
			options.onSeed?.(seed, '');
			continue;
		}
		// What is wrong in this server shall not be seen again in the next seed.
		await stop(editor);
		editor = undefined;
		const said = await shrunkFurther(played, options.shrinkMs, options.server);
		failures.push(said);
		options.onSeed?.(seed, said);
	}
	if (editor) await stop(editor);
}

/** Looks for a shorter way to a mismatch, and writes a replay of it. @returns what is to be said */
export async function shrunkFurther(played: Played, ms: number, server?: readonly string[]): Promise<string> {
	return kept(played, await shrink(played, ms, server));
}

/** Writes a replay, and says how to run it. */
function kept({ recording: { seed, editor, steps }, mismatch }: Played, shrunk: Played): string {
	mkdirSync(KEPT, { recursive: true });
	const file = join(KEPT, `seed-${seed}.json`);
	writeFileSync(file, `${JSON.stringify(shrunk.recording, null, '\t')}\n`);
	const left = shrunk.recording.steps;
	const isShrunk = left.length < steps.length;
	return [
		`seed ${seed}, an editor that ${editor}, after step ${mismatch!.step}:`,
		shrunk.mismatch?.message ?? mismatch!.message,
		isShrunk
			? `These ${left.length} steps are enough:`
			: 'The steps cannot be made fewer, or need those of earlier seeds:',
		...left.slice(0, 20).map(({ kind, args }) => `  ${kind} ${JSON.stringify(args)}`),
		`npm run exercise -- --replay ${file}`,
	].join('\n');
}

export function readRecording(file: string): Recording {
	return JSON.parse(readFileSync(file, 'utf8'));
}
