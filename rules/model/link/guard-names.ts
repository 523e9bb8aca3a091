/** Names by which something out of sight is taken to bound what it is handed, or not to. Names of guards only ever silence. */
import type { Call, FileSummary, FnId } from '../summary';
import type { AV } from './av';
import { nameOf } from './callers';
import type { Linker } from './linker';

/** What is done with a promise by these names bounds nothing. */
export const PASSES =
	/^(on|once|addListener|addEventListener|pipe|push|unshift|resolve|add|set|then|catch|finally|log|json|send|render|status|end|expect|emit|next|cb|callback|concat|from|of|waitUntil|return|write|assign|all|allSettled)$/;
/** A function handed to something of such a name may well be run under a limit. */
export const GUARDS =
	/^guard$|retry|retries|timeout|timed|deadline|limit|throttle|breaker|circuit|policy|bulkhead|execute|attempt|backoff|race|resilien|hedge|schedule|enqueue|queue|cancel|abort|pool|acquire|fire/i;

/**
 * A function handed to something out of sight is most often a handler or a callback of a loop. It is
 * taken for guarded when the receiver's name says so, or when it is a bare thunk whose result is used.
 */
export function mayGuard(
	L: Linker,
	sum: FileSummary,
	call: Call,
	name: string,
	callee: AV,
	i: number,
	fn: FnId | undefined,
): boolean {
	if (
		/^(map|forEach|filter|reduce|flatMap|some|every|find|sort|on|once|get|post|put|patch|delete|use|all|addListener|subscribe|describe|it|test|before|after|beforeEach|afterEach|useEffect|useCallback|useMemo|setImmediate|nextTick|command|action|register|then|catch|finally|handle|route|startActiveSpan|tool|mutation|query|replace|process|define|work|consume|listen|addWorker|scheduleJob|each\w*)$/.test(
			name,
		)
	)
		return false;
	const owner = sum.values[call.callee];
	const receiver = owner?.k === 'member' ? (nameOf(sum, owner.of) ?? '') : '';
	if (/cron/i.test(`${receiver}${callee.t === 'ext' ? callee.from : ''}`)) return false;
	if (GUARDS.test(name) || GUARDS.test(receiver)) return true;
	if (callee.t === 'ext' && (GUARDS.test(callee.from) || L.libraryOfModule(callee.from)?.mayBound)) return true;
	// new CircuitBreaker(charge, …): a function handed over by name to be called later.
	if (callee.t === 'ext' && call.isNew && i === 0 && fn === undefined) return true;
	const params = fn === undefined ? undefined : sum.fns[fn]!.params.length;
	return params === 0 && i === 0 && call.use !== 'statement' && call.args.length <= 2;
}
