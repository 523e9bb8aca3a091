/** Whether one call, on one way of reaching it, has a deadline. */
import type { Bounds, Limit } from '../../catalog/types';
import type { Call, CallId } from '../summary';
import { type AV, type Frame, type LibAV, UNDEFINED } from './av';
import { pointOf } from './calls';
import { chainedVerdicts } from './chained';
import { clientLimit } from './client-limits';
import { withClockFlaw } from './clocks';
import { type RequestOp, requestsOf } from './contacts';
import { evaluate } from './evaluate';
import { flawsOf } from './flaws';
import { hookVerdicts, setsOne } from './hooks';
import { throughContainer } from './injection';
import { interceptors } from './interceptors';
import { limitVerdict } from './limits';
import type { Linker } from './linker';
import { callOptions, clientOptions, madeOptions, option } from './options';
import { polyfilled } from './polyfills';
import { type ProcessOption, processOptions, reconfigured, replacedFor } from './process-wide';
import { onResult } from './stops';
import { allOptions, boundElsewhere, explained, opaqueOptions, type Reading } from './through';
import { besideOther } from './unless';
import { ineffective, type Settled, strongest, unknownBecause, type Verdict } from './verdict';
import { applies, boundsIn } from './versions';

export interface Assessment {
	readonly verdict: Verdict;
	readonly op?: RequestOp;
}

/** One assessment for each client the call may go through. */
export function assess(L: Linker, file: string, call: Call, id: CallId, frame: Frame | undefined): Assessment[] {
	const callee = evaluate(L, file, call.callee, frame);
	const ops = requestsOf(callee, call.isNew);
	if (ops.length > 0) {
		const all = ops.flatMap((op) => throughContainer(L, file, call, op, (o) => assessOp(L, file, call, id, frame, o)));
		const changes =
			callee.t === 'any' && callee.rewritten && all.some((a) => a.verdict.state !== all[0]!.verdict.state);
		return changes
			? [
					{
						verdict: unknownBecause({
							note: 'the client is replaced by another one that has a limit or is not followed',
						}),
						op: ops[0],
					},
				]
			: all;
	}
	const by = callee.t === 'fallback' ? callee.of : callee;
	if (by.t === 'param') return [{ verdict: { state: 'callers', need: { file: by.file, fn: by.fn }, evidence: [] } }];
	return [{ verdict: unknownBecause({ note: 'on this way it is another call' }) }];
}

function assessOp(
	L: Linker,
	file: string,
	call: Call,
	id: CallId,
	frame: Frame | undefined,
	{ recv, action }: RequestOp,
): Verdict {
	const version = versionOf(L, file, recv);
	const bounds = boundsIn(recv.lib.bounds[action.bounds]!, version);
	const own = callOptions(L, file, call, action.options, frame);
	const given: AV = { t: 'merged', of: [...clientOptions(L, recv, file), own] };
	const result = action.returns ? onResult(L, file, L.summary(file)!, id, bounds.limits, action.thenable) : undefined;
	const found = [
		...limits(L, file, call, given, recv, bounds, (l, v) =>
			l.onlyWith && result ? withListener(v, l, result.stopsOn(l.onlyWith.event)) : v,
		),
		...(result?.verdict ? [result.verdict] : []),
		...chainedVerdicts(L, file, call, id, frame, { t: 'op', name: '', recv, action }),
		...clientLimit(L, recv.made, bounds.limits),
		...interceptorVerdicts(L, recv, bounds, file),
		...reconfigured(L, recv, file),
	];
	const plain = strongest(found);
	// What was meant to limit it is of interest only where nothing does.
	const verdict =
		plain.state === 'absent'
			? strongest([
					...found,
					...flawsOf(L, { file, call, op: { t: 'op', name: '', recv, action }, bounds, options: given, frame }),
				])
			: plain;
	// Set at the client for calls that bring no signal: what this call's signal does is not known.
	if (verdict.state === 'unknown' && verdict.flaw && !overrulesItself(L, file, call, own, bounds)) {
		const { flaw: _, ...rest } = verdict;
		return rest;
	}
	if (verdict.state === 'absent') {
		const other = polyfilled(L, recv, file, (by, key) =>
			strongest(limits(L, file, call, given, by, by.lib.bounds[key]!, (_, v) => v)),
		);
		if (other) return other;
	}
	if (verdict.state === 'unknown' && recv.origin === 'given' && recv.by?.t === 'param') {
		return { state: 'callers', need: { file: recv.by.file, fn: recv.by.fn }, evidence: [] };
	}
	return verdict;
}

/** A call that sets a limit and, in the same breath, what it is not read beside. */
function overrulesItself(L: Linker, file: string, call: Call, own: AV, { limits: all }: Bounds): boolean {
	const isWritten = (name: string): boolean => option(L, own, name, pointOf(file, call)) !== UNDEFINED;
	return all.some(({ option: name, unless }) => unless !== undefined && isWritten(name) && isWritten(unless));
}

/** A client by itself: for a pool that something out of sight will call. */
export function assessClient(L: Linker, file: string, call: Call, recv: LibAV, bounds: Bounds): Verdict {
	const options: AV = recv.made ? madeOptions(L, recv.made) : UNDEFINED;
	return strongest([
		...limits(L, file, call, options, recv, bounds, (_, v) => v),
		...replacedFor(L, recv.lib, file),
		...boundElsewhere(L, bounds, file),
	]);
}

/** @param given what the call and its client are given; what is set for the whole process is added here */
function limits(
	L: Linker,
	file: string,
	call: Call,
	given: AV,
	recv: LibAV,
	bounds: Bounds,
	adjust: (l: Limit, v: Verdict) => Verdict,
	set: readonly ProcessOption[] = processOptions(L, recv.lib, file),
): Verdict[] {
	const version = versionOf(L, file, recv);
	const reading: Reading = { L, lib: recv.lib, bounds, given, set, point: pointOf(file, call) };
	const options = allOptions(reading);
	const opaque = opaqueOptions(reading);
	const judge = (l: Limit): Verdict => {
		const v = explained(reading, l, limitVerdict(L, l, option(L, options, l.option, reading.point)));
		const alone = adjust(l, v);
		return l.unless === undefined ? alone : besideOther(l, alone, option(L, options, l.unless, reading.point));
	};
	const verdicts = bounds.limits
		.filter((l) => applies(l, version) && !opaque.some(({ name }) => l.option.startsWith(`${name}.`)))
		.map((l) => inUrl(L, l, options, file, call) ?? judge(l));
	return [...verdicts, ...opaque.map(({ verdict }) => verdict), ...hookVerdicts(L, bounds, options, reading.point)];
}

/** Whether it is the call's own options, and not its client's, that hold the value that means none, or what is flawed. */
export function isOwnFault(
	L: Linker,
	file: string,
	call: Call,
	id: CallId,
	{ recv, action }: RequestOp,
	verdict: Settled,
): boolean {
	const isOff = verdict.state === 'absent' && verdict.how === 'off';
	if (!isOff && !verdict.flaw) return false;
	if (!recv.made) return true;
	// A client's limit that is not read because of what the call adds.
	if (verdict.flaw?.kind === 'overruled') {
		const own = callOptions(L, file, call, action.options, undefined);
		const others = recv.lib.bounds[action.bounds]!.limits.flatMap(({ unless }) => unless ?? []);
		if (others.some((name) => option(L, own, name, pointOf(file, call)) !== UNDEFINED)) return true;
	}
	const alone = { ...recv, made: undefined, origin: 'default' as const };
	const assessed = assessOp(L, file, call, id, undefined, { t: 'op', name: '', recv: alone, action });
	if (assessed.state === 'callers') return false;
	const own = withClockFlaw(L, file, id, assessed, action);
	return isOff ? own.state === 'absent' && own.how === 'off' : own.flaw?.kind === verdict.flaw?.kind;
}

export function versionOf(L: Linker, file: string, recv: LibAV): string | undefined {
	const module = recv.lib.modules[0];
	return module === undefined ? undefined : L.versionOf(file, module);
}

/** An option that only emits an event counts as far as its listener ends the call. */
function withListener(v: Verdict, l: Limit, ends: 'yes' | 'no' | 'unknown'): Verdict {
	// The global agent has a timeout of its own in newer Nodes, and so may another: the listener is the half that counts.
	if (v.state === 'absent' && ends === 'yes')
		return unknownBecause({ note: `a '${l.onlyWith!.event}' listener ends it; who sets the time is not in sight` });
	if (v.state === 'absent' || ends === 'yes') return v;
	if (ends === 'unknown') return unknownBecause({ note: `\`${l.option}\` is set, but its listener is not followed` });
	const evidence = [...v.evidence, { note: l.caveat ?? '' }];
	if (v.state !== 'present') return { state: 'absent', how: 'missing', evidence };
	const { valueMs } = v;
	return ineffective(
		{
			kind: 'event-only',
			says: l.caveat ?? `\`${l.option}\` ends nothing`,
			option: l.option,
			...(valueMs === undefined ? {} : { valueMs }),
		},
		evidence,
	);
}

/** postgres://…?query_timeout=5000 */
function inUrl(L: Linker, l: Limit, options: AV, file: string, call: Call): Settled | undefined {
	if (!l.inUrl) return undefined;
	const url = option(L, options, l.inUrl.option, pointOf(file, call));
	const text =
		url.t === 'lit'
			? String(url.v)
			: url.t === 'text'
				? url.parts.map((p) => (typeof p === 'string' ? p : '')).join('')
				: '';
	return text.includes(`${l.inUrl.parameter}=`)
		? { state: 'present', kind: l.covers, evidence: [{ note: `\`${l.inUrl.parameter}\` in the connection string` }] }
		: undefined;
}

/** A request interceptor that sets one of the limits bounds every call; one that is not followed may. */
function interceptorVerdicts(L: Linker, recv: LibAV, bounds: Bounds, near: string): Settled[] {
	return interceptors(L, recv, near).flatMap(({ file, call, handler }): Settled[] => {
		const where = { file, at: call.at };
		if (handler.t !== 'fn')
			return handler === UNDEFINED || handler.t === 'lit'
				? []
				: [unknownBecause({ at: where, note: 'an interceptor that is not followed' })];
		return setsOne(L, handler, bounds.limits)
			? [{ state: 'present', kind: 'total', evidence: [{ at: where, note: 'set by an interceptor' }] }]
			: [];
	});
}
