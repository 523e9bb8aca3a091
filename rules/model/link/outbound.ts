/** Outbound calls of a file, and whether each has a deadline on every way of reaching it. */
import type { Bounds, Library } from '../../catalog/types';
import type { Call, CallId, Evidence } from '../summary';
import { givenBy, parametersFrom } from './arguments';
import { assess, assessClient, isOwnFault, versionOf } from './assess';
import { type AV, type Frame, type LibAV, type Made, madeKey, type OpAV, unknown } from './av';
import { callersOf, type Site } from './callers';
import { evaluateCall } from './calls';
import { withClockFlaw } from './clocks';
import { type Contact, contactsOf, type RequestOp } from './contacts';
import { handoffVerdict } from './handoff';
import { type Host, hostOf } from './host';
import type { Linker } from './linker';
import { declarationOf } from './own';
import { lastOfChain } from './result-uses';
import { isDefect, type Need, type Settled, unknownBecause } from './verdict';
import { boundsIn } from './versions';

/** What a call turns out to be and whether it has a deadline, on one way of reaching it. */
interface Outcome {
	readonly verdict: Settled;
	readonly op?: RequestOp;
	/** The callers that were followed, innermost first. */
	readonly sites: readonly Site[];
}

export interface DeadlineRecord {
	readonly file: string;
	readonly id: CallId;
	readonly call: Call;
	readonly lib: Library;
	readonly recv: LibAV;
	/** What the call does; undefined for a pool that is handed on. */
	readonly action?: RequestOp['action'];
	readonly bounds: Bounds;
	readonly verdict: Settled;
	/** Absent because of these callers, when the callers decide. */
	readonly unguarded: readonly Site[];
	/** The client's creation, when it is in sight: the place to repair. */
	readonly made?: Made;
	readonly host?: Host;
	readonly version?: string;
	/** It is the call's own options that are wrong, not its client's. */
	readonly atCall: boolean;
}

/** Chains of callers followed, and ways of reaching one call looked at. */
const MAX_CHAIN = 4;
const MAX_WAYS = 150;

export function deadlinesOf(L: Linker, file: string): readonly DeadlineRecord[] {
	return L.tracker.memo(
		`deadlines ${file}`,
		() =>
			contactsOf(L, file).contacts.flatMap((c) => (c.handedOn ? pool(L, file, c.id, c.handedOn) : records(L, file, c))),
		() => [],
	);
}

/** One record for each client the call goes through without a deadline; one in all when it has one. */
function records(L: Linker, file: string, contact: Contact): DeadlineRecord[] {
	const { id } = contact;
	const call = L.summary(file)!.calls[id]!;
	const outcomes = ways(L, file, call, id, []).filter((o) => o.op);
	const counted = outcomes.filter((o) => isDefect(o.verdict));
	const defects = counted.filter((o) => o.verdict.state !== 'absent' || handoffOf(L, file, id, o) === undefined);
	if (defects.length === 0) {
		const softened = counted[0] && handoffOf(L, file, id, counted[0]);
		const chosen = outcomes.find((o) => o.verdict.state === 'unknown') ??
			outcomes[0] ?? { verdict: unknownBecause({ note: 'decided by its callers' }), op: contact.op, sites: [] };
		return chosen.op ? [record(L, file, call, id, chosen.op, softened ?? chosen.verdict, [])] : [];
	}
	const byClient = new Map<string, Outcome[]>();
	for (const o of defects) {
		const { made, registered } = o.op!.recv;
		const key = made ? madeKey(made) : (registered?.key ?? '');
		byClient.set(key, [...(byClient.get(key) ?? []), o]);
	}
	return [...byClient.values()].map((group) =>
		record(
			L,
			file,
			call,
			id,
			group[0]!.op!,
			group[0]!.verdict,
			group.flatMap((o) => o.sites.slice(-1)),
		),
	);
}

function record(
	L: Linker,
	file: string,
	call: Call,
	id: CallId,
	op: RequestOp,
	verdict: Settled,
	unguarded: readonly Site[],
): DeadlineRecord {
	const { recv, action } = op;
	return {
		file,
		id,
		call,
		lib: recv.lib,
		recv,
		action,
		bounds: boundsIn(recv.lib.bounds[action.bounds]!, versionOf(L, file, recv)),
		verdict,
		unguarded,
		made: recv.made,
		host: hostOf(L, file, call, action, recv),
		version: versionOf(L, file, recv),
		atCall: isOwnFault(L, file, call, id, op, verdict),
	};
}

/** A pool that is handed to something out of sight, which will call it. */
function pool(L: Linker, file: string, id: CallId, op: OpAV): DeadlineRecord[] {
	const { action, recv } = op;
	const call = L.summary(file)!.calls[id]!;
	const made = evaluateCall(L, file, id);
	if (action.does !== 'create' || action.bounds === undefined || made.t !== 'lib') return [];
	const bounds = boundsIn(recv.lib.bounds[action.bounds]!, versionOf(L, file, recv));
	const verdict = assessClient(L, file, call, made, bounds);
	const settled =
		verdict.state === 'callers' ? unknownBecause({ note: 'its options are decided by a caller' }) : verdict;
	return [
		{
			file,
			id,
			call,
			lib: recv.lib,
			recv: made,
			bounds,
			verdict: settled,
			unguarded: [],
			made: made.made,
			version: versionOf(L, file, made),
			atCall: false,
		},
	];
}

/** Something around the call, or around the call of the wrapper, bounds it from outside. */
function handoffOf(L: Linker, file: string, id: CallId, o: Outcome): Settled | undefined {
	const own = ownHandoff(L, file, id, o.op?.action);
	if (own) return own;
	for (const s of o.sites) {
		const v = handoffVerdict(L, s.file, s.call, true);
		if (v) return v;
	}
	return undefined;
}

/** A promise is handed on as such; a request object stands beside a timer; what is both may be either. */
function ownHandoff(L: Linker, file: string, id: CallId, action: RequestOp['action'] | undefined): Settled | undefined {
	if (action?.returns === undefined) return handoffVerdict(L, file, id, true);
	const asPromise = action.thenable ? handoffVerdict(L, file, lastOfChain(L, file, id), true) : undefined;
	return asPromise ?? handoffVerdict(L, file, id, false);
}

/** Every way of reaching the call that its deadline depends on: one, unless parameters decide. */
function ways(L: Linker, file: string, call: Call, id: CallId, bindings: readonly Binding[]): Outcome[] {
	const sites = bindings.map((b) => b.site);
	return assess(L, file, call, id, frameOf(L, bindings)).flatMap(({ verdict, op }): Outcome[] => {
		if (verdict.state !== 'callers') return [{ verdict: withClockFlaw(L, file, id, verdict, op?.action), op, sites }];
		const { need } = verdict;
		if (bindings.length >= MAX_CHAIN || bindings.some((b) => b.need.file === need.file && b.need.fn === need.fn)) {
			return [{ verdict: unknownBecause(at(L, need, 'decided further up than is followed')), op, sites }];
		}
		const callers = callersOf(L, need.file, need.fn);
		const counted = callers.sites.filter((s) => s.as === 'call' && isServiceCode(L, s.file)).slice(0, MAX_WAYS);
		const open = counted.length === 0 || callers.cut || callers.sites.some((s) => s.as === 'argument');
		const declared = counted.length === 0 ? declarationOf(L, need.file, need.fn) : undefined;
		const note =
			counted.length === 0
				? declared
					? `decided by its callers, each of which is looked at by itself, as ${declared} says`
					: 'decided by a parameter that no caller in sight fills'
				: 'also called from where it is not followed';
		const lost: Outcome[] = open ? [{ verdict: unknownBecause(at(L, need, note)), op, sites }] : [];
		return [
			...counted.flatMap((site) => through(site, ways(L, file, call, id, [...bindings, { need, site }]))),
			...lost,
		];
	});
}

/** A site that calls one of several functions says something about this one only when all its ways agree. */
function through(site: Site, outcomes: Outcome[]): Outcome[] {
	if (!site.perhaps || outcomes.every((o) => o.verdict.state === 'absent')) return outcomes;
	return outcomes.map((o) =>
		o.verdict.state === 'absent'
			? { ...o, verdict: unknownBecause({ note: 'called through a variable that may hold another function' }) }
			: o,
	);
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
			arg: call
				? parametersFrom(
						L,
						b.need.file,
						b.need.fn,
						givenBy(L, b.site.file, call.args, () => top.frame),
					)
				: (): AV => unknown('a caller that is gone'),
			lexical: head,
			depth: bindings.length,
			key: `ways ${key}#${b.need.fn}`,
		};
	}
	top.frame = head;
	return head;
}
