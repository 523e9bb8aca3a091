/** Blocks of statements, and the jumps out of them. */
import type { BlockId, Exit, FileSummary } from '../summary';

/** Whether a block is `outer`, or in it, within the same function. */
export function isInBlock(sum: FileSummary, block: BlockId, outer: BlockId): boolean {
	for (let b = block; b >= 0; b = sum.blocks[b]!.parent) {
		if (b === outer) return true;
		if (sum.blocks[b]!.kind === 'body') return false;
	}
	return false;
}

/** The innermost loop around a block, within the same function. */
export function loopAround(sum: FileSummary, block: BlockId): BlockId | undefined {
	for (let b = block; b >= 0 && sum.blocks[b]!.kind !== 'body'; b = sum.blocks[b]!.parent)
		if (sum.blocks[b]!.kind === 'loop') return b;
	return undefined;
}

/** The `catch` of a `try`. */
export function catchOf(sum: FileSummary, block: BlockId): BlockId | undefined {
	const { parent } = sum.blocks[block]!;
	// Blocks are numbered in the order of the text: the next one beside it is what follows.
	const next = sum.blocks.findIndex((b, i) => i > block && b.parent === parent);
	return sum.blocks[next]?.kind === 'catch' ? next : undefined;
}

/** Whether a jump in a loop ends the loop. A `throw` does, where nothing catches it. */
export function endsLoop(sum: FileSummary, { kind, loop: of }: Exit, loop: BlockId): boolean {
	if (kind === 'return' || kind === 'throw') return true;
	if (of === undefined) return false;
	return kind === 'break' ? isInBlock(sum, loop, of) : of !== loop && isInBlock(sum, loop, of);
}
