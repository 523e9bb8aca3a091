/** Whether one call, on one way of reaching it, has a deadline. */
import semver from 'semver';
import type { Bounds, Limit } from '../../catalog/types';
import type { Call, CallId } from '../summary';
import { type AV, type Frame, type LibAV, UNDEFINED } from './av';
import { pointOf } from './calls';
import { withClockFlaw } from './clocks';
import { type RequestOp, requestsOf } from './contacts';
import { evaluate } from './evaluate';
import { flawsOf } from './flaws';
import { throughContainer } from './injection';
import { limitVerdict } from './limits';
import type { Linker } from './linker';
import { callOptions, clientOptions, interceptors, madeOptions, option } from './options';
import { reconfigured } from './process-wide';
import { reaches } from './same-process';
import { onResult } from './stops';
import { ineffective, type Settled, strongest, unknownBecause, type Verdict } from './verdict';

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
	const bounds = recv.lib.bounds[action.bounds]!;
	const own = callOptions(L, file, call, action.options, frame);
	const options: AV = { t: 'merged', of: [...clientOptions(L, recv, file), own] };
	const version = versionOf(L, file, recv);
	const result = action.returns ? onResult(L, file, L.summary(file)!, id, bounds.limits) : undefined;
	const verdict = strongest([
		...limits(L, file, call, options, recv, bounds, (l, v) =>
			l.onlyWith && result ? withListener(v, l, result.stopsOn(l.onlyWith.event)) : v,
		),
		...(result?.verdict ? [result.verdict] : []),
		...interceptorVerdicts(L, recv, bounds, file),
		...reconfigured(L, recv, file),
		...flawsOf(L, { file, call, op: { t: 'op', name: '', recv, action }, bounds, options, frame, version }),
	]);
	if (verdict.state === 'unknown' && recv.origin === 'given' && recv.by?.t === 'param') {
		return { state: 'callers', need: { file: recv.by.file, fn: recv.by.fn }, evidence: [] };
	}
	return verdict;
}

/** A client by itself: for a pool that something out of sight will call. */
export function assessClient(L: Linker, file: string, call: Call, recv: LibAV, bounds: Bounds): Verdict {
	const options: AV = recv.made ? madeOptions(L, recv.made) : UNDEFINED;
	return strongest(limits(L, file, call, options, recv, bounds, (_, v) => v));
}

function limits(
	L: Linker,
	file: string,
	call: Call,
	options: AV,
	recv: LibAV,
	bounds: Bounds,
	adjust: (l: Limit, v: Verdict) => Verdict,
): Verdict[] {
	const point = pointOf(file, call);
	const version = versionOf(L, file, recv);
	const opaque = (bounds.opaqueOptions ?? []).flatMap((name): Verdict[] => {
		const value = option(L, options, name, point);
		return value.t === 'lit' || value.t === 'param' || value.t === 'global'
			? []
			: [unknownBecause({ note: `\`${name}\` may bound it in ways that are not followed` })];
	});
	const verdicts = bounds.limits
		.filter((l) => applies(l, version))
		.map((l) => inUrl(L, l, options, file, call) ?? adjust(l, limitVerdict(L, l, option(L, options, l.option, point))));
	return [...verdicts, ...opaque];
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

function applies(l: Limit, version: string | undefined): boolean {
	return !l.versions || !version || semver.satisfies(version, l.versions, { includePrerelease: true });
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
	return interceptors(L, recv).flatMap(({ file, call, handler }): Settled[] => {
		if (!reaches(L, file, near)) return [];
		const where = { file, at: call.at };
		if (handler.t !== 'fn')
			return handler === UNDEFINED || handler.t === 'lit'
				? []
				: [unknownBecause({ at: where, note: 'an interceptor that is not followed' })];
		const sum = L.summary(handler.file);
		const names = new Set(bounds.limits.map((l) => l.option.split('.')[0]!));
		const inside = (span: readonly [number, number]): boolean =>
			span[0] >= sum!.fns[handler.fn]!.at[0] && span[1] <= sum!.fns[handler.fn]!.at[1];
		const sets =
			sum?.writes.some((w) => w.key !== null && names.has(w.key) && inside(w.at)) ||
			sum?.objs.some((o) => inside(o.at) && o.props.some((p) => p.key !== null && names.has(p.key)));
		return sets ? [{ state: 'present', kind: 'total', evidence: [{ at: where, note: 'set by an interceptor' }] }] : [];
	});
}
