/** Outbound calls of a file, and whether each has a deadline. */
import semver from 'semver';
import type { Action, Bounds, Library, Limit } from '../../catalog/types';
import type { Call, CallId, Evidence, FileSummary } from '../summary';
import { type AV, type Frame, type LibAV, type Made, type OpAV, UNDEFINED, unknown } from './av';
import { asAction, pointOf } from './calls';
import { callersOf, type Site } from './callers';
import { evaluate } from './evaluate';
import { handoffVerdict } from './handoff';
import { hostOf } from './host';
import { limitVerdict } from './limits';
import type { Linker } from './linker';
import { givenBy, parametersFrom } from './members';
import { callOptions, clientOptions, interceptors, option } from './options';
import { declaredAs, importRoot, mayGive } from './seeds';
import { onResult } from './stops';
import { type Need, type Settled, strongest, unknownBecause, type Verdict } from './verdict';

type Request = Extract<Action, { does: 'request' }>;

/** What a call turns out to be and whether it has a deadline, on one way of reaching it. */
interface Outcome {
	readonly verdict: Settled;
	readonly recv?: LibAV;
	/** The callers that were followed, innermost first. */
	readonly sites: readonly Site[];
}

export interface DeadlineRecord {
	readonly file: string;
	readonly id: CallId;
	readonly call: Call;
	readonly lib: Library;
	readonly recv: LibAV;
	readonly bounds: Bounds;
	readonly verdict: Settled;
	/** Absent because of these callers, when the callers decide. */
	readonly unguarded: readonly Site[];
	/** The client's creation, when it is in sight: the place to repair. */
	readonly made?: Made;
	readonly host?: string;
	readonly version?: string;
}

/** Chains of callers followed, and ways of reaching one call looked at. */
const MAX_CHAIN = 4;
const MAX_WAYS = 150;

/** The library calls of a file: outbound ones, and whether clients are made in it. */
interface Contacts {
	readonly requests: readonly { readonly id: CallId; readonly op: OpAV & { readonly action: Request } }[];
	readonly makesClients: boolean;
}

export function contactsOf(L: Linker, file: string): Contacts {
	return L.tracker.memo(
		`contacts ${file}`,
		() => {
			const requests: { id: CallId; op: OpAV & { action: Request } }[] = [];
			let makesClients = false;
			const sum = L.summary(file);
			for (const [id, call] of (sum?.calls ?? []).entries()) {
				if (!mayContact(L, file, sum!, call)) continue;
				const callee = evaluate(L, file, call.callee);
				const op = requestOf(callee, call.isNew);
				if (op) requests.push({ id, op });
				const action = asAction(callee, call.isNew)?.action;
				makesClients ||= action?.does === 'create' && action.bounds !== undefined;
			}
			return { requests, makesClients };
		},
		() => ({ requests: [], makesClients: false }),
	);
}

/** Most calls are of functions of the project: their files are not parsed when no client can come from there. */
function mayContact(L: Linker, file: string, sum: FileSummary, call: Call): boolean {
	const from = importRoot(sum, call.callee);
	const to = from === undefined ? undefined : L.resolve(file, from);
	if (to?.kind !== 'file') return true;
	const callee = sum.values[call.callee];
	if (callee?.k === 'member' && !L.contactNames.has(callee.name)) return false;
	return mayGive(L, to.file) && !(callee?.k === 'import' && declaredAs(L, to.file, callee.name));
}

export function deadlinesOf(L: Linker, file: string): readonly DeadlineRecord[] {
	return L.tracker.memo(
		`deadlines ${file}`,
		() => contactsOf(L, file).requests.map(({ id, op }) => record(L, file, L.summary(file)!.calls[id]!, id, op)),
		() => [],
	);
}

/** The library call a callee is; one of several when all of them are (http or https). */
export function requestOf(callee: AV, isNew: boolean): (OpAV & { readonly action: Request }) | undefined {
	if (callee.t === 'any') {
		const all = callee.of.map((c) => requestOf(c, isNew));
		return all.every((op) => op && op.recv.lib === all[0]!.recv.lib) ? all[0] : undefined;
	}
	const op = asAction(callee, isNew);
	return op?.action.does === 'request' ? { ...op, action: op.action } : undefined;
}

function record(L: Linker, file: string, call: Call, id: CallId, op: OpAV & { action: Request }): DeadlineRecord {
	const outcomes = ways(L, file, call, id, []);
	const counted = outcomes.filter((o) => o.verdict.state === 'absent');
	const absent = counted.filter((o) => !bounded(L, file, id, o));
	const first = absent[0];
	const chosen = first ?? outcomes.find((o) => o.verdict.state === 'unknown') ?? outcomes[0]!;
	const softened = counted.length > 0 && !first ? (handoffOf(L, file, id, counted[0]!) ?? chosen.verdict) : chosen.verdict;
	const recv = chosen.recv ?? op.recv;
	const version = recv.lib.modules[0] ? L.versionOf(file, recv.lib.modules[0]) : undefined;
	return {
		file,
		id,
		call,
		lib: recv.lib,
		recv,
		bounds: recv.lib.bounds[op.action.bounds]!,
		verdict: first ? first.verdict : softened,
		unguarded: absent.flatMap((o) => o.sites.slice(-1)),
		made: recv.made,
		host: hostOf(L, file, call, op.action, recv),
		version,
	};
}

/** Something around the call, or around the call of the wrapper, bounds it from outside. */
function bounded(L: Linker, file: string, id: CallId, o: Outcome): boolean {
	return handoffOf(L, file, id, o) !== undefined;
}

function handoffOf(L: Linker, file: string, id: CallId, o: Outcome): Settled | undefined {
	const own = handoffVerdict(L, file, id);
	if (own) return own;
	for (const s of o.sites) {
		const v = handoffVerdict(L, s.file, s.call);
		if (v) return v;
	}
	return undefined;
}

/** Every way of reaching the call that its deadline depends on: one, unless parameters decide. */
function ways(L: Linker, file: string, call: Call, id: CallId, bindings: readonly Binding[]): Outcome[] {
	const frame = frameOf(L, bindings);
	const { verdict, recv } = assess(L, file, call, id, frame);
	const sites = bindings.map((b) => b.site);
	if (verdict.state !== 'callers') return [{ verdict, recv, sites }];
	const { need } = verdict;
	if (bindings.length >= MAX_CHAIN || bindings.some((b) => b.need.file === need.file && b.need.fn === need.fn)) {
		return [{ verdict: unknownBecause(at(L, need, 'decided further up than is followed')), recv, sites }];
	}
	const callers = callersOf(L, need.file, need.fn);
	const counted = callers.sites.filter((s) => s.as === 'call' && isServiceCode(L, s.file)).slice(0, MAX_WAYS);
	const lost: Outcome[] =
		counted.length === 0 || callers.cut || callers.sites.some((s) => s.as === 'argument')
			? [{ verdict: unknownBecause(at(L, need, counted.length === 0 ? 'decided by a parameter that no caller in sight fills' : 'also called from where it is not followed')), recv, sites }]
			: [];
	return [...counted.flatMap((site) => through(site, ways(L, file, call, id, [...bindings, { need, site }]))), ...lost];
}

/** A site that calls one of several functions says something about this one only when all its ways agree. */
function through(site: Site, outcomes: Outcome[]): Outcome[] {
	if (!site.perhaps || outcomes.every((o) => o.verdict.state === 'absent')) return outcomes;
	return outcomes.map((o) => (o.verdict.state === 'absent' ? { ...o, verdict: unknownBecause({ note: 'called through a variable that may hold another function' }) } : o));
}

export function isServiceCode(L: Linker, file: string): boolean {
	const { role } = L.roleOf(file);
	return role === 'service' || role === 'library';
}

function at(L: Linker, need: Need, note: string): Evidence {
	const fn = L.summary(need.file)?.fns[need.fn];
	return fn ? { at: { file: need.file, at: fn.at }, note } : { note };
}

interface Binding {
	readonly need: Need;
	readonly site: Site;
}

/** Frames for a chain of callers: each sees the parameters of all, as a caller's arguments may be its own parameters. */
function frameOf(L: Linker, bindings: readonly Binding[]): Frame | undefined {
	let head: Frame | undefined;
	const key = bindings.map((b) => `${b.site.file}:${b.site.call}`).join('<');
	const top: { frame?: Frame } = {};
	for (const b of bindings) {
		const call = L.summary(b.site.file)?.calls[b.site.call];
		head = {
			file: b.need.file,
			fn: b.need.fn,
			arg: call ? parametersFrom(L, b.need.file, b.need.fn, givenBy(L, b.site.file, call.args, () => top.frame)) : (): AV => unknown('a caller that is gone'),
			lexical: head,
			depth: bindings.length,
			key: `ways ${key}#${b.need.fn}`,
		};
	}
	top.frame = head;
	return head;
}

function assess(L: Linker, file: string, call: Call, id: CallId, frame: Frame | undefined): { verdict: Verdict; recv?: LibAV } {
	const op = requestOf(evaluate(L, file, call.callee, frame), call.isNew);
	if (!op) return { verdict: unknownBecause({ note: 'on this way it is another call' }) };
	const { recv, action } = op;
	const bounds = recv.lib.bounds[action.bounds]!;
	const own = callOptions(L, file, call, action.options, frame);
	const options: AV = { t: 'merged', of: [...clientOptions(L, recv), own] };
	const point = pointOf(file, call);
	for (const name of bounds.opaqueOptions ?? []) {
		const value = option(L, options, name, point);
		if (value.t !== 'lit' && value.t !== 'unknown' && value.t !== 'param' && value.t !== 'fallback') return { verdict: unknownBecause({ note: `\`${name}\` may bound it in ways that are not followed` }), recv };
	}
	const result = action.returns ? onResult(L, file, L.summary(file)!, id, bounds.limits) : undefined;
	const version = recv.lib.modules[0] ? L.versionOf(file, recv.lib.modules[0]) : undefined;
	const verdicts = bounds.limits.filter((l) => applies(l, version)).map((l) => {
		const v = limitVerdict(L, l, option(L, options, l.option, point));
		return l.onlyWith && result ? withListener(v, l, result.stopsOn(l.onlyWith.event)) : (inUrl(L, l, options, file, call) ?? v);
	});
	if (result?.verdict) verdicts.push(result.verdict);
	verdicts.push(...interceptorVerdicts(L, recv, bounds));
	const verdict = strongest(verdicts);
	if (verdict.state === 'unknown' && recv.origin === 'given' && recv.by?.t === 'param') {
		return { verdict: { state: 'callers', need: { file: recv.by.file, fn: recv.by.fn }, evidence: [] }, recv };
	}
	return { verdict, recv };
}

function applies(l: Limit, version: string | undefined): boolean {
	return !l.versions || !version || semver.satisfies(version, l.versions, { includePrerelease: true });
}

/** An option that only emits an event counts as far as its listener ends the call. */
function withListener(v: Verdict, l: Limit, ends: 'yes' | 'no' | 'unknown'): Verdict {
	if (v.state === 'absent' || ends === 'yes') return v;
	if (ends === 'unknown') return unknownBecause({ note: `\`${l.option}\` is set, but its listener is not followed` });
	return { state: 'absent', how: v.state === 'present' ? 'ineffective' : 'missing', evidence: [...v.evidence, { note: l.caveat ?? '' }] };
}

/** postgres://…?query_timeout=5000 */
function inUrl(L: Linker, l: Limit, options: AV, file: string, call: Call): Verdict | undefined {
	if (!l.inUrl) return undefined;
	const url = option(L, options, l.inUrl.option, pointOf(file, call));
	const text = url.t === 'lit' ? String(url.v) : url.t === 'text' ? url.parts.map((p) => (typeof p === 'string' ? p : '')).join('') : '';
	return text.includes(`${l.inUrl.parameter}=`) ? { state: 'present', kind: l.covers, evidence: [{ note: `\`${l.inUrl.parameter}\` in the connection string` }] } : undefined;
}

/** A request interceptor that sets one of the limits bounds every call; one that is not followed may. */
function interceptorVerdicts(L: Linker, recv: LibAV, bounds: Bounds): Verdict[] {
	return interceptors(L, recv).flatMap(({ file, call, handler }): Verdict[] => {
		const where = { file, at: call.at };
		if (handler.t !== 'fn') return handler === UNDEFINED || handler.t === 'lit' ? [] : [unknownBecause({ at: where, note: 'an interceptor that is not followed' })];
		const sum = L.summary(handler.file);
		const names = new Set(bounds.limits.map((l) => l.option.split('.')[0]!));
		const inside = (span: readonly [number, number]): boolean => span[0] >= sum!.fns[handler.fn]!.at[0] && span[1] <= sum!.fns[handler.fn]!.at[1];
		const sets = sum?.writes.some((w) => w.key !== null && names.has(w.key) && inside(w.at)) || sum?.objs.some((o) => inside(o.at) && o.props.some((p) => p.key !== null && names.has(p.key)));
		return sets ? [{ state: 'present', kind: 'total', evidence: [{ at: where, note: 'set by an interceptor' }] }] : [];
	});
}
