/** Arguments of calls, and the parameters they fill. */
import { type AV, type Frame, UNDEFINED, unknown } from './av';
import { evaluate } from './evaluate';
import type { Linker } from './linker';
import { allocsOf, isWrittenTo } from './objects';

/** An object that comes from elsewhere under a name by which it is written to here. */
function patched(L: Linker, file: string, v: number, value: AV, frame: Frame | undefined): AV {
	if (!['param', 'obj', 'unknown', 'fallback', 'merged', 'rest', 'any', 'as-of'].includes(value.t)) return value;
	const sum = L.summary(file);
	const read = sum?.values[v];
	// What is written to an object literal of this file under its own names is seen at the literal.
	if (!sum || (value.t === 'obj' && value.file === file && allocsOf(sum, v).has(value.id))) return value;
	return read?.k === 'read' && isWrittenTo(sum, read.id)
		? { t: 'patched', of: value, file, id: read.id, frame }
		: value;
}

type Args = readonly { readonly v: number; readonly spread?: true }[];

/** The i-th argument of a call; a rest parameter that is spread again is seen through. */
export function argument(L: Linker, file: string, args: Args, i: number, frame: Frame | undefined): AV {
	const at = args.findIndex((a, k) => a.spread && k <= i);
	if (at < 0) {
		const arg = args[i];
		return arg ? patched(L, file, arg.v, evaluate(L, file, arg.v, frame), frame) : UNDEFINED;
	}
	const spread = evaluate(L, file, args[at]!.v, frame);
	if (spread.t === 'list') {
		const inside = spread.items[i - at];
		return inside ? inside() : argument(L, file, args.slice(at + 1), i - at - spread.items.length, frame);
	}
	// The callers of this function fill the list: they decide.
	if (
		spread.t === 'param' &&
		spread.path.length === 0 &&
		L.summary(spread.file)?.fns[spread.fn]?.params[spread.i]?.rest
	)
		return spread;
	return unknown('arguments are spread');
}

/** The arguments of a call, asked for by place; `from` is what a rest parameter at that place gets. */
export interface Given {
	readonly at: (i: number) => AV;
	readonly from: (i: number) => AV;
}

/** @param frame asked for late, as frames may refer to each other */
export function givenBy(L: Linker, file: string, args: Args, frame: () => Frame | undefined): Given {
	const at = (i: number): AV => argument(L, file, args, i, frame());
	const from = (i: number): AV => {
		const spread = args.findIndex((a) => a.spread);
		// A list of which the end is not known is one spread: asking for its items asks its callers.
		if (spread >= 0)
			return spread === i && args.length === i + 1
				? evaluate(L, file, args[i]!.v, frame())
				: unknown('arguments are spread');
		return { t: 'list', items: args.slice(i).map((_, k) => (): AV => at(i + k)) };
	};
	return { at, from };
}

export const givenValues = (values: readonly AV[]): Given => ({
	at: (i) => values[i] ?? UNDEFINED,
	from: (i) => ({ t: 'list', items: values.slice(i).map((v) => (): AV => v) }),
});

/** The values of a function's parameters when it is given these arguments. */
export function parametersFrom(L: Linker, file: string, fn: number, given: Given): (i: number) => AV {
	const rest = L.summary(file)?.fns[fn]?.params.findIndex((p) => p.rest) ?? -1;
	const known = new Map<number, AV>();
	return (i) => {
		let v = known.get(i);
		if (!v) {
			v = i === rest ? given.from(i) : given.at(i);
			known.set(i, v);
		}
		return v;
	};
}
