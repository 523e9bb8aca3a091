/** What a "character" in a position counts: agreed with the client when it starts. */
import { type ClientCapabilities, PositionEncodingKind } from 'vscode-languageserver';

export interface PositionEncoding {
	readonly kind: PositionEncodingKind;
	/**
	 * UTF-16 code units before a character of a line.
	 * @param character as the client counts; beyond the line's end: its end
	 */
	toUnits(line: string, character: number): number;
	/** The character, as the client counts, at which a line's UTF-16 code unit stands. */
	fromUnits(line: string, units: number): number;
}

/** JavaScript's own: nothing to convert. */
const UTF16: PositionEncoding = {
	kind: PositionEncodingKind.UTF16,
	toUnits: (line, character) => Math.min(character, line.length),
	fromUnits: (_, units) => units,
};

/** @param width how many of the client's characters a code point takes */
function counting(kind: PositionEncodingKind, width: (codePoint: number) => number): PositionEncoding {
	return {
		kind,
		toUnits(line, character) {
			let counted = 0;
			let units = 0;
			while (units < line.length) {
				const point = line.codePointAt(units)!;
				counted += width(point);
				// A position inside a character means its beginning.
				if (counted > character) break;
				units += point > 0xffff ? 2 : 1;
			}
			return units;
		},
		fromUnits(line, units) {
			let counted = 0;
			for (const char of line.slice(0, units)) counted += width(char.codePointAt(0)!);
			return counted;
		},
	};
}

const ENCODINGS: readonly PositionEncoding[] = [
	UTF16,
	counting(PositionEncodingKind.UTF8, (point) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)),
	counting(PositionEncodingKind.UTF32, () => 1),
];

/** UTF-16 where the client can have it, as every client must unless it says otherwise; else the first it likes that we know. */
export function encodingFor({ general }: ClientCapabilities): PositionEncoding {
	const liked = general?.positionEncodings ?? [];
	if (liked.length === 0 || liked.includes(PositionEncodingKind.UTF16)) return UTF16;
	return liked.flatMap((kind) => ENCODINGS.find((one) => one.kind === kind) ?? [])[0] ?? UTF16;
}
