/** Whether one call, on one way of reaching it, has a deadline. */
import semver from 'semver';
import type { Bounds, Limit } from '../../catalog/types';
import type { Call, CallId } from '../summary';
import { type AV, type Frame, type LibAV, UNDEFINED } from './av';
import { pointOf } from './calls';
import { type RequestOp, requestsOf } from './contacts';
import { evaluate } from './evaluate';
import { limitVerdict } from './limits';
import type { Linker } from './linker';
import { callOptions, clientOptions, interceptors, madeOptions, option } from './options';
import { type ProcessOption, processOptions, reconfigured, replacedFor } from './process-wide';
import { reaches } from './same-process';
import { onResult } from './stops';
import { allOptions, boundElsewhere, explained, opaqueOptions, type Reading } from './through';
import { type Settled, strongest, unknownBecause, type Verdict } from './verdict';

export interface Assessment {
	readonly verdict: Verdict;
	readonly op?: RequestOp;
}

/** One assessment for each client the call may go through. */
export function assess(L: Linker, file: string, call: Call, id: CallId, frame: Frame | undefined): Assessment[] {
	const callee = evaluate(L, file, call.callee, frame);
	const ops = requestsOf(callee, call.isNew);
	if (ops.length > 0) {
		const all = ops.map((op): Assessment => ({ verdict: assessOp(L, file, call, id, frame, op), op }));
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
	const given: AV = { t: 'merged', of: [...clientOptions(L, recv, file), own] };
	const result = action.returns ? onResult(L, file, L.summary(file)!, id, bounds.limits) : undefined;
	const verdict = strongest([
		...limits(L, file, call, given, recv, bounds, (l, v) =>
			l.onlyWith && result ? withListener(v, l, result.stopsOn(l.onlyWith.event)) : v,
		),
		...(result?.verdict ? [result.verdict] : []),
		...interceptorVerdicts(L, recv, bounds, file),
		...reconfigured(L, recv, file),
	]);
	if (verdict.state === 'unknown' && recv.origin === 'given' && recv.by?.t === 'param') {
		return { state: 'callers', need: { file: recv.by.file, fn: recv.by.fn }, evidence: [] };
	}
	return verdict;
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
	const verdicts = bounds.limits
		.filter((l) => applies(l, version) && !opaque.some(({ name }) => l.option.startsWith(`${name}.`)))
		.map((l) => {
			const v = limitVerdict(L, l, option(L, options, l.option, reading.point));
			return inUrl(L, l, options, file, call) ?? adjust(l, explained(reading, l, v));
		});
	return [...verdicts, ...opaque.map(({ verdict }) => verdict)];
}

/** Whether the call's own options hold the value that means none. */
export function switchesOff(L: Linker, file: string, call: Call, { recv, action }: RequestOp): boolean {
	const own = callOptions(L, file, call, action.options, undefined);
	const v = strongest(limits(L, file, call, own, recv, recv.lib.bounds[action.bounds]!, (_, x) => x, []));
	return v.state === 'absent' && v.how === 'off';
}

export function versionOf(L: Linker, file: string, recv: LibAV): string | undefined {
	const module = recv.lib.modules[0];
	return module === undefined ? undefined : L.versionOf(file, module);
}

/** What bounds calls of a kind in the version of the library that a file uses. */
export function boundsOf(L: Linker, file: string, recv: LibAV, name: string): Bounds {
	const bounds = recv.lib.bounds[name]!;
	const version = versionOf(L, file, recv);
	const { formerly } = bounds;
	const isFormer = version !== undefined && formerly !== undefined && applies(formerly, version);
	return {
		...bounds,
		byDefault: isFormer ? formerly : bounds.byDefault,
		fixes: bounds.fixes.filter((text) => applies(text, version)),
	};
}

function applies({ versions }: { readonly versions?: string }, version: string | undefined): boolean {
	return !versions || !version || semver.satisfies(version, versions, { includePrerelease: true });
}

/** An option that only emits an event counts as far as its listener ends the call. */
function withListener(v: Verdict, l: Limit, ends: 'yes' | 'no' | 'unknown'): Verdict {
	// The global agent has a timeout of its own in newer Nodes, and so may another: the listener is the half that counts.
	if (v.state === 'absent' && ends === 'yes')
		return unknownBecause({ note: `a '${l.onlyWith!.event}' listener ends it; who sets the time is not in sight` });
	if (v.state === 'absent' || ends === 'yes') return v;
	if (ends === 'unknown') return unknownBecause({ note: `\`${l.option}\` is set, but its listener is not followed` });
	return {
		state: 'absent',
		how: v.state === 'present' ? 'ineffective' : 'missing',
		evidence: [...v.evidence, { note: l.caveat ?? '' }],
	};
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
