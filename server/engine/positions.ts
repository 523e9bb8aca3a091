/** Offsets to lines and columns. */
import type { Position, Range } from './types';

export class Lines {
	private readonly starts: number[] = [0];
	private readonly length: number;

	constructor(text: string) {
		this.length = text.length;
		for (let i = 0; i < text.length; i++) {
			const c = text.charCodeAt(i);
			if (c === 13 && text.charCodeAt(i + 1) === 10) continue;
			if (c === 10 || c === 13 || c === 0x2028 || c === 0x2029) this.starts.push(i + 1);
		}
	}

	position(offset: number): Position {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const mid = (low + high + 1) >> 1;
			if (this.starts[mid]! <= offset) low = mid;
			else high = mid - 1;
		}
		return { line: low + 1, column: offset - this.starts[low]! + 1 };
	}

	/** The offset of a position; the next line's beginning for a column beyond the line's end. */
	offset({ line, column }: Position): number {
		const start = this.starts[line - 1] ?? this.length;
		return Math.min(start + column - 1, this.starts[line] ?? this.length);
	}

	range(at: readonly [number, number]): Range {
		return { start: this.position(at[0]), end: this.position(at[1]) };
	}
}
