/** Calls of the project's own functions that make outbound calls: what `explain` says of a line that calls a wrapper. */
import type { OutboundCall } from '../../rules/model/guards';
import type { AV } from '../../rules/model/link/av';
import { evaluate } from '../../rules/model/link/evaluate';
import type { ServiceModel } from '../../rules/model/link/service-model';
import type { Loc, Span } from '../../rules/model/summary';

/** A call of a function in sight in whose body outbound calls are written. */
export interface WrapperCall<L = Loc> {
	readonly at: L;
	/** The callee as written: `getJson`. */
	readonly text: string;
	/** The function that is called. */
	readonly to: L;
	readonly calls: readonly OutboundCall<L>[];
}

/** The wrapper calls of a file, as far as each function can be told for certain. */
export function wrapperCalls(model: ServiceModel, file: string, wanted: (at: Loc) => boolean): WrapperCall[] {
	const L = model.linker;
	const inFile = new Map<string, readonly OutboundCall[]>();
	const callsIn = ({ file, at }: Loc): readonly OutboundCall[] => {
		const all = inFile.get(file) ?? model.explain(file).calls;
		inFile.set(file, all);
		return all.filter((call) => within(call.at.at, at));
	};
	return (L.summary(file)?.calls ?? []).flatMap((call, id): WrapperCall[] => {
		const at = { file, at: call.at };
		if (call.isNew || !wanted(at)) return [];
		const callee = functionOf(evaluate(L, file, call.callee));
		const fn = callee && L.summary(callee.file)?.fns[callee.fn];
		if (!callee || !fn || fn.kind === 'module') return [];
		const to = { file: callee.file, at: fn.at };
		const calls = callsIn(to);
		// A function that calls itself is no wrapper of its own.
		if (calls.length === 0 || (to.file === file && within(call.at, to.at))) return [];
		return [{ at, text: model.calleeText(file, id), to, calls }];
	});
}

function functionOf(callee: AV): Extract<AV, { t: 'fn' }> | undefined {
	return callee.t === 'fn' ? callee : undefined;
}

function within([start, end]: Span, [from, to]: Span): boolean {
	return from <= start && end <= to;
}
