/** Options that a function or a class gives later: `registerAsync({ useFactory: (config) => ({ … }) })`. */
import type { ArgRef } from '../../catalog/types';
import type { ObjId } from '../summary';
import { argument } from './arguments';
import { type AV, anyOf, type Made, type Point, UNDEFINED, unknown } from './av';
import { pointOf } from './calls';
import { evaluate, instanceOf } from './evaluate';
import type { Linker } from './linker';
import { member } from './members';

type Later = NonNullable<ArgRef['later']>;

/** @param holder the argument that holds the function or the class */
export function laterOptions(L: Linker, holder: AV, later: Later, point: Point): AV {
	const fn = source(L, holder, later, point);
	return fn.t === 'fn' ? returned(L, fn) : unknown('options that are made elsewhere');
}

/**
 * The literal that the function returns, when it is written in place: nobody else has it.
 * @returns undefined when it cannot be told or stands elsewhere
 */
export function laterLiteral(L: Linker, made: Made, later: Later, arg: number): ObjId | undefined {
	const sum = L.summary(made.file);
	const call = sum?.calls[made.call];
	if (!sum || !call) return undefined;
	const holder = argument(L, made.file, call.args, arg, undefined);
	const fn = source(L, holder, later, pointOf(made.file, call));
	if (fn.t !== 'fn' || fn.file !== made.file || sum.fns[fn.fn]?.argOf?.call !== made.call) return undefined;
	const [only, ...others] = sum.fns[fn.fn]!.returns;
	const value = only === undefined ? undefined : sum.values[only];
	return value?.k === 'obj' && others.length === 0 ? value.id : undefined;
}

/** The function that gives the options. */
function source(L: Linker, holder: AV, later: Later, point: Point): AV {
	if (holder.t !== 'obj') return unknown('options of a registration that are not followed');
	for (const name of later.functions) {
		const fn = member(L, holder, name, point);
		if (fn !== UNDEFINED && !(fn.t === 'lit' && fn.v === undefined)) return fn;
	}
	for (const name of later.classes) {
		const cls = member(L, holder, name, point);
		if (cls.t === 'cls') return member(L, instanceOf(cls), later.method, point);
	}
	return unknown('a registration whose options are not in sight');
}

/** What it returns, whatever a container fills its parameters with. */
function returned(L: Linker, fn: Extract<AV, { t: 'fn' }>): AV {
	const of = L.summary(fn.file)?.fns[fn.fn];
	if (!of || of.isGenerator) return unknown('a function that is not followed');
	if (of.returns.length === 0) return UNDEFINED;
	return anyOf(of.returns.map((v) => evaluate(L, fn.file, v, fn.frame)));
}
