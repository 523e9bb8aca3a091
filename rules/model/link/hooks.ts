/** Options that hold more than a value: functions that may change the others before a call is sent, agents. */
import type { Bounds, Limit } from '../../catalog/types';
import type { Span } from '../summary';
import { givenValues } from './arguments';
import { type AV, type Point, UNDEFINED } from './av';
import { callFunction } from './calls';
import { evaluate } from './evaluate';
import type { Linker } from './linker';
import { option } from './options';
import { type Settled, unknownBecause } from './verdict';

type Fn = Extract<AV, { t: 'fn' }>;

/** Unknown for every hook that may set a limit. Hooks of a client and of a call all run, so each layer of options counts. */
export function hookVerdicts(L: Linker, { hooks = [], limits }: Bounds, options: AV, point: Point): Settled[] {
	return hooks.flatMap((name) =>
		layersOf(options)
			.flatMap((layer) => functionsOf(L, option(L, layer, name, point)))
			.flatMap((hook): Settled[] => {
				const harmless = hook.t === 'fn' ? !mayLimit(L, hook, limits) : hook.t === 'param' || hook.t === 'lit';
				return harmless ? [] : [unknownBecause({ note: `\`${name}\` may limit it in ways that are not followed` })];
			}),
	);
}

/** Whether an option that may hold anything holds what the catalogue says limits nothing, or a function that gives such. */
export function limitsNothing(L: Linker, value: AV, point: Point): boolean {
	switch (value.t) {
		case 'lit':
			return true;
		case 'any':
			return value.of.every((v) => limitsNothing(L, v, point));
		case 'lib':
			return value.lib.shapes[value.shape]?.limitsNothing === true;
		case 'fn': {
			const given = callFunction(L, value, givenValues([]), point);
			return given.t !== 'fn' && limitsNothing(L, given, point);
		}
		default:
			return false;
	}
}

/** Whether a function writes one of these options, or makes an object that has one. */
export function setsOne(L: Linker, { file, fn }: Fn, limits: readonly Limit[]): boolean {
	const sum = L.summary(file);
	const at = sum?.fns[fn]?.at;
	if (!sum || !at) return false;
	const names = new Set(limits.map((l) => l.option.split('.')[0]!));
	const inside = (span: Span): boolean => span[0] >= at[0] && span[1] <= at[1];
	return (
		sum.writes.some((w) => w.key !== null && names.has(w.key) && inside(w.at)) ||
		sum.objs.some((o) => inside(o.at) && o.props.some((p) => p.key !== null && names.has(p.key)))
	);
}

/** It sets a limit, makes a request of its own, or hands what it is given to somebody who may. */
function mayLimit(L: Linker, hook: Fn, limits: readonly Limit[]): boolean {
	const sum = L.summary(hook.file);
	const at = sum?.fns[hook.fn]?.at;
	if (!sum || !at || setsOne(L, hook, limits) || /\bRequest\b/.test(L.textAt(hook.file, at))) return true;
	return sum.calls
		.filter((c) => c.at[0] >= at[0] && c.at[1] <= at[1])
		.some((c) =>
			c.args.some(({ v }) => {
				const given = evaluate(L, hook.file, v);
				return given.t === 'param' && given.file === hook.file && given.fn === hook.fn && given.path.length <= 1;
			}),
		);
}

function layersOf(options: AV): readonly AV[] {
	return options.t === 'merged' ? options.of.flatMap(layersOf) : [options];
}

/** What a hook option holds: a function, or the items of a list. */
function functionsOf(L: Linker, value: AV): readonly AV[] {
	if (value.t === 'any') return value.of.flatMap((v) => functionsOf(L, v));
	if (value.t !== 'arr') return value === UNDEFINED ? [] : [value];
	return value.items.map((item) => (item.spread ? value : evaluate(L, value.file, item.v, value.frame)));
}
