/** Whether something is the same each time that a loop comes to it. */
import type { BlockId, FileSummary, V } from '../summary';
import { isInBlock } from './blocks';
import { nameOf } from './callers';

/** Takes what comes next: `urls.shift()`. */
const TAKES = /^(shift|pop|next|splice)$/;

/**
 * Told from the file alone, and rather too seldom: what depends on a variable that the loop writes, or on an item of a list, may be
 * something else each time, as the address of the next mirror is.
 */
export function isSameEachTime(sum: FileSummary, v: V, loop: BlockId, seen = new Set<V>()): boolean {
	if (seen.has(v)) return true;
	seen.add(v);
	const value = sum.values[v]!;
	const same = (other: V) => isSameEachTime(sum, other, loop, seen);
	switch (value.k) {
		case 'elem':
			return false;
		case 'read': {
			const { writes } = sum.vars[value.id]!;
			const inside = writes.filter(({ block }) => isInBlock(sum, block, loop));
			// One that is declared in the loop is as its value is.
			return inside.length === 0 || (writes.length === 1 && same(writes[0]!.v));
		}
		case 'lost':
			return !/counter|item of a loop/.test(value.why);
		case 'text':
			return value.parts.every((part) => typeof part === 'string' || same(part));
		case 'math':
		case 'logic':
			return same(value.l) && same(value.r);
		case 'cond':
			return same(value.a) && same(value.b);
		case 'default':
			return same(value.of) && same(value.def);
		case 'member':
		case 'await':
		case 'rest':
			return same(value.of);
		case 'obj':
			return sum.objs[value.id]!.props.every((prop) => same(prop.v));
		case 'arr':
			return value.items.every((item) => same(item.v));
		case 'call': {
			const { callee, args } = sum.calls[value.call]!;
			return !TAKES.test(nameOf(sum, callee) ?? '') && same(callee) && args.every((arg) => same(arg.v));
		}
		default:
			return true;
	}
}
