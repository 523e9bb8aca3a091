/**
 * Limits that are no options but chained calls: superagent's `.timeout(ms)`, on a request before it is sent or on the
 * agent it is made by.
 */
import type { Action, Library, Limit } from '../../catalog/types';
import type { Call, FileSummary, FnId } from '../summary';
import { argument } from './arguments';
import { type AV, encloses, type Frame, type LibAV, type Made, madeKey, type Point } from './av';
import { callersOf } from './callers';
import { asAction, pointOf } from './calls';
import type { RequestOp } from './contacts';
import { evaluate } from './evaluate';
import { limitVerdict } from './limits';
import type { Linker } from './linker';
import { isCallbackArgument, option } from './options';
import { type RequestId, type Use, usesOfRequest } from './result-uses';
import { either, MISSING, strongest, unknownBecause, type Verdict } from './verdict';

type SetAction = Extract<Action, { does: 'set' }>;

/** How many functions that only hand a request on are followed outwards. */
const MAX_DEPTH = 3;

interface Walk {
	readonly L: Linker;
	readonly request: RequestId;
	readonly lib: Library;
	readonly limits: readonly Limit[];
	readonly frame: Frame | undefined;
}

/** Whether limits of the library are set by chained calls. */
export const isChained = (lib: Library): boolean =>
	Object.values(lib.shapes).some((s) => Object.values(s.members ?? {}).some((m) => 'does' in m && m.does === 'set'));

/** What chained calls say of the deadline of a request; nothing for libraries that have none. */
export function chainedVerdicts(
	L: Linker,
	file: string,
	call: Call,
	id: number,
	frame: Frame | undefined,
	{ recv, action }: RequestOp,
): Verdict[] {
	if (!isChained(recv.lib) || !action.returns) return [];
	const w: Walk = {
		L,
		request: { file, call: id },
		lib: recv.lib,
		limits: recv.lib.bounds[action.bounds]!.limits,
		frame,
	};
	const own = along(w, file, call, sentAtOnce(L, file, call), 0);
	return [own, ...(recv.made ? [onClient(L, recv.made, w.limits)] : [])];
}

/** Whether a callback as its last argument sends the request, so that what is chained comes too late. */
export function sentAtOnce(L: Linker, file: string, call: Call): boolean {
	const last = call.args.length - 1;
	return last > 0 && isCallbackArgument(L, file, L.summary(file)!, call, { arg: last, when: 'object' });
}

/** From the call that gives the request: what is set on it here, and where it goes on from here. */
function along(w: Walk, file: string, from: Call, sent: boolean, depth: number): Verdict {
	const sum = w.L.summary(file);
	if (!sum) return unknownBecause({ note: 'a file that is gone' });
	const uses = usesOfRequest(w.L, file, from.fn, w.request);
	const settings = uses.flatMap((use) => (use.is === 'called' ? settingOf(w, file, sum, from, use) : []));
	const onwards = uses.flatMap((use) => wayOut(w, file, sum, from, use, depth));
	const isSent = sent || onwards.length > 0;
	if (!isSent) onwards.push(unknownBecause({ at: { file, at: from.at }, note: 'the request is not sent in sight' }));
	const rest = onwards.length > 0 ? either(onwards) : MISSING;
	return settings.length === 0 ? rest : strongest([either(settings), rest]);
}

/** What a chained call means for the deadline; nothing for those that only build the request. */
function settingOf(
	w: Walk,
	file: string,
	sum: FileSummary,
	from: Call,
	{ name, call: id }: Extract<Use, { is: 'called' }>,
): Verdict[] {
	const call = sum.calls[id]!;
	const at = { file, at: call.at };
	const op = asAction(evaluate(w.L, file, call.callee), false);
	if (!op) return [unknownBecause({ at, note: `\`.${name}()\` is not in the catalogue, and may set a limit` })];
	if (op.action.does === 'extend')
		return [unknownBecause({ at, note: `\`.${name}()\` hands the request on, and it may get a limit there` })];
	if (op.action.does !== 'set') return [];
	const verdict = valueVerdict(w.L, file, call, op.action, w.limits, w.frame);
	const surely = call.fn === from.fn ? encloses(sum, call.block, from.block) : false;
	return [surely ? verdict : either([verdict, MISSING])];
}

/** Where the request goes: sent as it is (nothing more can be set), on to callers, or out of sight. */
function wayOut(w: Walk, file: string, sum: FileSummary, from: Call, use: Use, depth: number): Verdict[] {
	const lost = unknownBecause({ at: { file, at: from.at }, note: 'the request is handed on before it is sent' });
	switch (use.is) {
		case 'awaited':
			return [MISSING];
		case 'called':
			return ['then', 'catch', 'finally', 'end', 'pipe'].includes(use.name) ? [MISSING] : [];
		case 'passed':
			return [waits(w.L, file, sum.calls[use.call]!) ? MISSING : lost];
		case 'returned':
			return [returned(w, file, sum, use.by, depth) ?? lost];
		case 'kept':
			return [lost];
	}
}

/** Promise.all() and its like take it as a promise. */
function waits(L: Linker, file: string, call: Call): boolean {
	const does = asAction(evaluate(L, file, call.callee), call.isNew)?.action.does;
	return does === 'gather' || does === 'race';
}

function returned(w: Walk, file: string, sum: FileSummary, by: FnId, depth: number): Verdict | undefined {
	const fn = sum.fns[by]!;
	if (fn.isAsync) return MISSING;
	if (fn.argOf) {
		const taker = fn.argOf.key === undefined ? sum.calls[fn.argOf.call]! : undefined;
		return taker && takesPromise(w.L, file, sum, taker) ? MISSING : undefined;
	}
	if (depth >= MAX_DEPTH) return undefined;
	const { sites, cut } = callersOf(w.L, file, by);
	const counted = sites.filter((s) => ['service', 'library'].includes(w.L.roleOf(s.file).role));
	if (cut || counted.length === 0 || counted.some((s) => s.as !== 'call' || s.perhaps)) return undefined;
	return either(
		counted.map((s) => {
			const site = w.L.summary(s.file)?.calls[s.call];
			return site ? along(w, s.file, site, false, depth + 1) : unknownBecause({ note: 'a caller that is gone' });
		}),
	);
}

/** `.then(() => request)`, `pRetry(() => request)`, `Promise.all(urls.map((url) => request))`. */
function takesPromise(L: Linker, file: string, sum: FileSummary, taker: Call): boolean {
	const callee = sum.values[taker.callee];
	if (callee?.k === 'member' && ['then', 'catch', 'finally'].includes(callee.name)) return true;
	if (asAction(evaluate(L, file, taker.callee), taker.isNew)?.action.does === 'run') return true;
	const outer = taker.argOf && sum.calls[taker.argOf.call];
	return callee?.k === 'member' && callee.name === 'map' && !!outer && waits(L, file, outer);
}

/** A number, or an object of phases. */
function valueVerdict(
	L: Linker,
	file: string,
	call: Call,
	action: SetAction,
	limits: readonly Limit[],
	frame: Frame | undefined,
): Verdict {
	const value = argument(L, file, call.args, action.value, frame);
	const options: AV = { t: 'single', key: action.option, value };
	const point: Point = pointOf(file, call);
	const at = { file, at: call.at };
	const verdicts = limits.map((l): Verdict => {
		if (l.option === action.option) return limitVerdict(L, l, value);
		const isPhase = l.option.startsWith(`${action.option}.`) && value.t !== 'lit' && value.t !== 'text';
		return isPhase ? limitVerdict(L, l, option(L, options, l.option, point)) : MISSING;
	});
	const found = strongest(verdicts);
	return found.state === 'present' ? { ...found, evidence: found.evidence.map((e) => ({ at, ...e })) } : found;
}

/** What is set on a client, in the file that makes it and in those that import it. */
function onClient(L: Linker, made: Made, limits: readonly Limit[]): Verdict {
	const members = Object.entries(made.lib.shapes[made.action.shape]?.members ?? {});
	const names = members.flatMap(([name, m]) => ('does' in m && ['set', 'extend'].includes(m.does) ? [name] : []));
	const isIt = (a: LibAV): boolean => !a.result && a.made !== undefined && madeKey(a.made) === madeKey(made);
	const files = new Set([made.file, ...L.importersOf(made.file).map((i) => i.file)]);
	const found = [...files]
		.filter((f) => names.some((name) => L.mentionsWord(f, name)))
		.flatMap((file) => {
			const sum = L.summary(file);
			return L.uses(sum!).memberCalls.flatMap((m): Verdict[] => {
				const call = sum!.calls[m.call]!;
				const op = names.includes(m.name) ? asAction(evaluate(L, file, call.callee), false) : undefined;
				if (!op || !isIt(op.recv)) return [];
				if (op.action.does === 'set') return [valueVerdict(L, file, call, op.action, limits, made.frame)];
				const note = `\`.${m.name}()\` hands its requests on, and they may get a limit there`;
				return op.action.does === 'extend' ? [unknownBecause({ at: { file, at: call.at }, note })] : [];
			});
		});
	return found.length === 0 ? MISSING : either(found);
}
