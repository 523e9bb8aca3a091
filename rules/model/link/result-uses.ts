/** What is done with the object that a call returns, wherever it goes within a function: by value, not by name. */
import type { CallId, FileSummary, FnId, V } from '../summary';
import { type AV, isWithin } from './av';
import { evaluate } from './evaluate';
import type { Linker } from './linker';

/** A request by the call that makes it. */
export interface RequestId {
	readonly file: string;
	readonly call: CallId;
}

export type Use =
	/** A member of it is called. */
	| { readonly is: 'called'; readonly name: string; readonly call: CallId }
	/** It is an argument of a call, directly or in an array. */
	| { readonly is: 'passed'; readonly call: CallId }
	| { readonly is: 'returned'; readonly by: FnId }
	| { readonly is: 'awaited' }
	/** Read, and nothing more is seen of it: iterated, stored, put into an object. */
	| { readonly is: 'kept' };

export const isRequest = (a: AV, { file, call }: RequestId): boolean =>
	a.t === 'any' ? a.of.every((x) => isRequest(x, { file, call })) : resultIs(a, file, call);

const resultIs = (a: AV, file: string, call: CallId): boolean =>
	a.t === 'lib' && a.result?.file === file && a.result.call === call;

/** Uses of a request within a function of a file and the functions inside it. */
export function usesOfRequest(L: Linker, file: string, within: FnId, request: RequestId): Use[] {
	const sum = L.summary(file);
	if (!sum) return [];
	const held = sum.values.flatMap((value, v): V[] => {
		const fn = value.k === 'read' ? value.fn : value.k === 'call' ? sum.calls[value.call]!.fn : undefined;
		if (fn === undefined || !isWithin(sum, fn, within)) return [];
		return isRequest(evaluate(L, file, v), request) ? [v] : [];
	});
	return held.flatMap((v) => usesOf(sum, v));
}

function usesOf(sum: FileSummary, v: V): Use[] {
	const value = sum.values[v]!;
	const members = sum.values.flatMap((m, i) => (m.k === 'member' && m.of === v ? [{ i, name: m.name }] : []));
	const uses: Use[] = members.flatMap(({ i, name }): Use[] => {
		const calls = sum.calls.flatMap((c, call) => (c.callee === i ? [call] : []));
		return calls.length > 0 ? calls.map((call) => ({ is: 'called', name, call })) : [{ is: 'kept' }];
	});
	if (sum.values.some((m) => m.k === 'await' && m.of === v)) uses.push({ is: 'awaited' });
	const lists = sum.values.flatMap((m, i) => (m.k === 'arr' && m.items.some((item) => item.v === v) ? [i] : []));
	sum.calls.forEach((c, call) => {
		if (c.args.some((a) => a.v === v || lists.includes(a.v))) uses.push({ is: 'passed', call });
	});
	sum.fns.forEach((fn, by) => {
		if (fn.kind !== 'module' && fn.returns.includes(v)) uses.push({ is: 'returned', by });
	});
	const isNamed = sum.vars.some((variable) => variable.writes.some((w) => w.v === v));
	const isStatement = value.k === 'call' && sum.calls[value.call]!.use === 'statement';
	return uses.length > 0 || isNamed || isStatement ? uses : [{ is: 'kept' }];
}

/** The last call of the chain that a request begins: `superagent.get(url).set(…).query(…)`. */
export function lastOfChain(L: Linker, file: string, id: CallId): CallId {
	const sum = L.summary(file)!;
	const values = new Map(sum.values.flatMap((v, i): [CallId, V][] => (v.k === 'call' ? [[v.call, i]] : [])));
	for (let last = id; ; ) {
		const next = L.uses(sum).memberCalls.find((m) => m.of === values.get(last));
		const value = next && values.get(next.call);
		if (value === undefined || !isRequest(evaluate(L, file, value), { file, call: id })) return last;
		last = next!.call;
	}
}
