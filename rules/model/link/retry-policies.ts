/** Libraries that try again what they are given, and what their options make of it. */
import type { Library, Retrying } from '../../catalog/types';
import type { CallId } from '../summary';
import { argument } from './arguments';
import type { AV } from './av';
import { asAction, pointOf } from './calls';
import { evaluate } from './evaluate';
import type { Linker } from './linker';
import { option } from './options';

export interface RetryPolicy {
	readonly file: string;
	/** The call that attaches it, or runs something under it. */
	readonly call: CallId;
	readonly lib: Library;
	readonly retrying: Retrying;
	/** The option that makes it endless, with its value; `isSet` false: because it is not set. */
	readonly endless?: Cause;
	/** The option that makes it immediate. */
	readonly immediate?: Cause;
}

export interface Cause {
	readonly option: string;
	readonly isSet: boolean;
	/** As it is written there. */
	readonly value?: string;
}

const known = new WeakMap<Library, readonly Retrying[]>();

/** The ways in which a library tries again. */
export function retryingOf(lib: Library): readonly Retrying[] {
	let all = known.get(lib);
	if (!all) {
		const actions = Object.values(lib.shapes).flatMap(({ call, construct, members = {} }) => [
			call,
			construct,
			...Object.values(members).flatMap((one) => ('does' in one ? [one] : [])),
		]);
		all = actions.flatMap((action) => (action && 'retrying' in action && action.retrying ? [action.retrying] : []));
		known.set(lib, all);
	}
	return all;
}

export function retryPoliciesOf(L: Linker, file: string): readonly RetryPolicy[] {
	return L.tracker.memo(
		`retry policies ${file}`,
		() => (importsRetrying(L, file) ? (L.summary(file)?.calls ?? []).flatMap((_, id) => policyAt(L, file, id)) : []),
		() => [],
	);
}

function importsRetrying(L: Linker, file: string): boolean {
	const modules = new Set(L.catalog.flatMap((lib) => (retryingOf(lib).length > 0 ? lib.modules : [])));
	return L.importsOf(file).some(({ specifier }) => {
		const to = L.resolve(file, specifier);
		return to.kind === 'package' && modules.has(to.name);
	});
}

function policyAt(L: Linker, file: string, id: CallId): RetryPolicy[] {
	const call = L.summary(file)!.calls[id]!;
	const op = asAction(evaluate(L, file, call.callee), call.isNew);
	const retrying = op && 'retrying' in op.action ? op.action.retrying : undefined;
	if (!op || !retrying) return [];
	const options = argument(L, file, call.args, retrying.options, undefined);
	const value = (name: string): AV => option(L, options, name, pointOf(file, call));
	const found = { endless: endless(retrying, value), immediate: immediate(retrying, value) };
	return [{ file, call: id, lib: op.recv.lib, retrying, ...found }];
}

type Values = (option: string) => AV;

const isUnset = (value: AV): boolean => value.t === 'lit' && value.v === undefined;
const set = (option: string, value: unknown): Cause => ({ option, isSet: true, value: String(value) });

function endless({ limit, attempts, forEver }: Retrying, value: Values): Cause | undefined {
	const always = forEver === undefined ? undefined : value(forEver);
	if (forEver !== undefined && always?.t === 'lit' && always.v === true) return set(forEver, true);
	const most = value(limit);
	if (most.t === 'lit' && most.v === Number.POSITIVE_INFINITY) return set(limit, most.v);
	return attempts === null && isUnset(most) ? { option: limit, isSet: false } : undefined;
}

function immediate({ pauses, pauseMs }: Retrying, value: Values): Cause | undefined {
	const all = pauses.map((option) => ({ option, is: value(option) }));
	const [given, ...others] = all.filter(({ is }) => !isUnset(is));
	if (!given) return pauseMs === 0 ? { option: pauses[0]!, isSet: false } : undefined;
	return others.length === 0 && given.is.t === 'lit' && given.is.v === 0 ? set(given.option, 0) : undefined;
}
