/** Texts of the files that are shown, and places in them as users read them. */
import { readFileSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { TextLoc } from '../../../rules/model/marks';
import type { Position } from '../../engine/types';
import { decode, encodingOf } from '../../engine/workspace/encoding';
import { escapeControl } from '../../text/control';

interface Source {
	readonly text: string;
	/** Offset at which each line begins. */
	readonly starts: readonly number[];
}

export class Sources {
	private readonly known = new Map<string, Source | undefined>();

	constructor(readonly cwd: string) {}

	/** Lines of a file; 0 when it cannot be read. */
	lineCount(file: string): number {
		return this.source(file)?.starts.length ?? 0;
	}

	/** A line (1-based) without its end; undefined when there is none. */
	line(file: string, line: number): string | undefined {
		const source = this.source(file);
		const start = source?.starts[line - 1];
		if (!source || start === undefined) return undefined;
		return source.text.slice(start, source.starts[line] ?? source.text.length).replace(/[\r\n\u2028\u2029]+$/, '');
	}

	/** Where an offset is; 1:1 when the file cannot be read. */
	position(file: string, offset: number): Position {
		const starts = this.source(file)?.starts ?? [0];
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - starts[low]! + 1 };
	}

	/** `src/a.ts:3:7`, relative to the working directory; only the file's name without a position. Safe to print. */
	place(file: string, position?: Position): string {
		const name = escapeControl(displayPath(this.cwd, file));
		return position ? `${name}:${position.line}:${position.column}` : name;
	}

	placeOf(loc: TextLoc): string {
		return this.place(loc.file, this.position(loc.file, loc.at[0]));
	}

	/** Shows this text instead of what is on the disk: fixed, and perhaps not written. undefined: there is none. */
	set(file: string, text: string | undefined): void {
		this.known.set(file, text === undefined ? undefined : sourceOf(text));
	}

	private source(file: string): Source | undefined {
		if (!this.known.has(file)) this.known.set(file, read(file));
		return this.known.get(file);
	}
}

function read(file: string): Source | undefined {
	try {
		const bytes = readFileSync(file);
		return sourceOf(decode(bytes, encodingOf(bytes)));
	} catch {
		return undefined;
	}
}

function sourceOf(text: string): Source {
	const starts = [0];
	// The line ends of the language: \r\n, \n, \r and the two Unicode separators.
	for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) starts.push(match.index + match[0].length);
	return { text, starts };
}

/** A path relative to the working directory with `/`; absolute when there is no way from one to the other. */
export function displayPath(cwd: string, file: string): string {
	const path = relative(cwd, file);
	if (path === '') return '.';
	const shown = isAbsolute(path) ? file : path;
	return sep === '\\' ? shown.replaceAll('\\', '/') : shown;
}
