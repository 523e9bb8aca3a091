/** Places in texts, as the engine says them and as the client does. */
import type { Position as LspPosition, Range as LspRange } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Lines } from '../engine/positions';
import type { Position, Range } from '../engine/types';
import type { PositionEncoding } from './encoding';

interface Known {
	readonly text: string;
	/** Of the text as the engine has it, without a byte order mark. */
	readonly lines: Lines;
	/** The text as the client has it. */
	readonly document: TextDocument;
	/** By how many code units the client's offsets are larger. */
	readonly shift: number;
}

export class Places {
	private readonly known = new Map<string, Known>();

	/** @param text current text of a file, as the client has it */
	constructor(
		private readonly encoding: PositionEncoding,
		readonly text: (file: string) => string | undefined,
	) {}

	/** @param range 1-based, as findings have it */
	range(file: string, { start, end }: Range): LspRange {
		return { start: this.ofPosition(file, start), end: this.ofPosition(file, end) };
	}

	/** @param at offsets in UTF-16 code units */
	span(file: string, at: readonly [number, number]): LspRange {
		const known = this.of(file);
		return { start: this.at(known, at[0]), end: this.at(known, at[1]) };
	}

	/** Offset of what the client points at, in the text as the engine has it. */
	offset(file: string, { line, character }: LspPosition): number {
		const { document, shift } = this.of(file);
		const units = this.encoding.toUnits(lineOf(document, line), character);
		return Math.max(0, document.offsetAt({ line, character: units }) - shift);
	}

	/** 1-based position of an offset, as findings have it. */
	position(file: string, offset: number): Position {
		return this.of(file).lines.position(offset);
	}

	/** Forgets the text of a file, or of all. */
	forget(file?: string): void {
		if (file === undefined) this.known.clear();
		else this.known.delete(file);
	}

	private ofPosition(file: string, position: Position): LspPosition {
		const known = this.of(file);
		return this.at(known, known.lines.offset(position));
	}

	/** Editors end lines at fewer characters than JavaScript does, so the way leads through offsets. */
	private at({ document, shift }: Known, offset: number): LspPosition {
		const { line, character } = document.positionAt(offset + shift);
		return { line, character: this.encoding.fromUnits(lineOf(document, line), character) };
	}

	private of(file: string): Known {
		const text = this.text(file) ?? '';
		let known = this.known.get(file);
		if (known?.text !== text) {
			const shift = text.startsWith('\uFEFF') ? 1 : 0;
			known = { text, lines: new Lines(text.slice(shift)), document: TextDocument.create('', '', 0, text), shift };
			this.known.set(file, known);
		}
		return known;
	}
}

function lineOf(document: TextDocument, line: number): string {
	return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}
