/** What is to be shown for each file: diagnostics, with an id that is another when they are. */
import { createHash } from 'node:crypto';
import type { Diagnostic } from 'vscode-languageserver';
import type { ConfigProblem } from '../engine/config';
import type { Failure, Finding } from '../engine/types';
import type { Converter } from './convert';

export interface Shown {
	readonly diagnostics: Diagnostic[];
	/** Made of the diagnostics, so that it holds over restarts. */
	readonly resultId: string;
}

/** By absolute path; without the files that have nothing to show. */
export type Picture = ReadonlyMap<string, Shown>;

/** What diagnostics are made of. */
export interface Sources {
	readonly findings: readonly Finding[];
	readonly failures: readonly Failure[];
	readonly problems: readonly ConfigProblem[];
}

/** @param before the last picture, for what did not change */
export function pictureOf({ findings, failures, problems }: Sources, convert: Converter, before: Picture): Picture {
	const byFile = new Map<string, Diagnostic[]>();
	const add = (file: string | undefined, diagnostic: Diagnostic): void => {
		if (file === undefined) return;
		const list = byFile.get(file);
		if (list) list.push(diagnostic);
		else byFile.set(file, [diagnostic]);
	};
	for (const problem of problems) add(problem.file, convert.problem(problem));
	for (const failure of failures) add(failure.file, convert.failure(failure));
	for (const finding of findings) add(finding.file, convert.diagnostic(finding));
	return new Map([...byFile].map(([file, diagnostics]) => [file, shown(diagnostics, before.get(file))]));
}

/** What is shown of a file of which `diagnostics` are known. */
export function shown(diagnostics: Diagnostic[], before?: Shown): Shown {
	const isSame =
		before?.diagnostics.length === diagnostics.length && diagnostics.every((one, i) => one === before.diagnostics[i]);
	return isSame ? before : { diagnostics, resultId: idOf(diagnostics) };
}

export const NOTHING: Shown = { diagnostics: [], resultId: idOf([]) };

function idOf(diagnostics: readonly Diagnostic[]): string {
	return createHash('sha256').update(JSON.stringify(diagnostics)).digest('base64url').slice(0, 22);
}

/** Files of which something else is to be shown. */
export function changedFiles(before: Picture, now: Picture): string[] {
	const files = new Set([...before.keys(), ...now.keys()]);
	return [...files].filter((file) => before.get(file)?.resultId !== now.get(file)?.resultId);
}
