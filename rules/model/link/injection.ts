/** Clients that a container hands out: which one a call goes through, and what the classes that get it set on it. */
import type { Call, ClsId, FnId } from '../summary';
import type { Assessment } from './assess';
import { type AV, type ClassRef, type LibAV, type Registration, unknown } from './av';
import { callersOf } from './callers';
import type { RequestOp } from './contacts';
import { descendants, registrationsFor, registrationsIn } from './container';
import { writesTo } from './defaults';
import type { Linker } from './linker';
import { isServiceCode } from './outbound';
import { importersOfLibrary } from './seeds';
import { unknownBecause, type Verdict } from './verdict';

/**
 * One assessment for each client that a container may hand out to the class the call is made for.
 * @param judge the verdict when the call goes through this client
 */
export function throughContainer(
	L: Linker,
	file: string,
	call: Call,
	op: RequestOp,
	judge: (op: RequestOp) => Verdict,
): Assessment[] {
	const cls = classAround(L, file, call.fn);
	const ways = registered(L, op.recv, cls === undefined ? undefined : { file, cls });
	if (!ways) return [{ verdict: judge(op), op }];
	return ways.flatMap((registrations): Assessment[] => {
		const all = registrations.map((r): Assessment => {
			const through = { ...op, recv: handedOut(op.recv, r) };
			return { verdict: judge(through), op: through };
		});
		const [first] = all;
		if (!first) return [{ verdict: judge(op), op }];
		if (all.length === 1) return all;
		// Which one it is makes no difference, but none of them is the place to repair.
		if (all.every((a) => a.verdict.state === first.verdict.state)) return [{ verdict: first.verdict, op }];
		return [{ verdict: unknownBecause({ note: 'which of several registrations it comes from is not known' }), op }];
	});
}

function handedOut(recv: LibAV, registration: Registration): LibAV {
	const { made } = registration;
	return {
		...recv,
		origin: made ? 'made' : 'default',
		by: undefined,
		...(made ? { made } : {}),
		registered: registration,
	};
}

/**
 * The registrations a client comes from: a list for each module that makes the class.
 * @param user the class in which it is used
 * @returns undefined when it is not handed out by a container, or nobody in sight says from where
 */
function registered(
	L: Linker,
	recv: LibAV,
	user: ClassRef | undefined = undefined,
): readonly (readonly Registration[])[] | undefined {
	const client = injectedPart(recv);
	const holder = client && holderOf(L, client);
	// The field may be inherited: it is the subclass that a module makes.
	const asker = holder && user && descendants(L, holder).some((d) => isSame(d, user)) ? user : holder;
	if (!client || !asker || L.packageOf(asker.file).isLibrary) return undefined;
	return L.tracker.memo(
		`registered ${client.lib.id} ${client.shape} ${asker.file}#${asker.cls}`,
		() => {
			const listed = registrationsFor(L, asker, client);
			if (listed) return listed;
			if (isConstructed(L, client)) return undefined;
			const all = registrationsIn(L, L.packageOf(asker.file).dir, client);
			return all.length > 0 ? [all] : undefined;
		},
		() => undefined,
	);
}

/** The client a container hands out that the receiver is, or is a part of: `this.http.axiosRef`. */
function injectedPart(recv: LibAV): LibAV | undefined {
	for (let part: AV | undefined = recv; part?.t === 'lib'; part = part.from)
		if (part.origin === 'given' && !part.made && part.lib.shapes[part.shape]?.isInjected) return part;
	return undefined;
}

/** The class that asks for it: whose field holds it, or whose constructor gets it. */
function holderOf(L: Linker, { holder, by }: LibAV): ClassRef | undefined {
	if (holder) return holder;
	if (by?.t !== 'param' || by.path.length > 0) return undefined;
	const fn = L.summary(by.file)?.fns[by.fn];
	return fn?.kind === 'ctor' && fn.cls !== undefined ? { file: by.file, cls: fn.cls } : undefined;
}

const isSame = (a: ClassRef, b: ClassRef): boolean => a.file === b.file && a.cls === b.cls;

function classAround(L: Linker, file: string, fn: FnId): ClsId | undefined {
	const sum = L.summary(file)!;
	for (let f = fn; f !== 0; f = sum.fns[f]!.parent) if (sum.fns[f]!.cls !== undefined) return sum.fns[f]!.cls;
	return undefined;
}

/** Somebody makes the class and hands the client to it. */
function isConstructed(L: Linker, { by }: LibAV): boolean {
	if (by?.t !== 'param') return false;
	return callersOf(L, by.file, by.fn).sites.some((s) => s.as === 'call' && isServiceCode(L, s.file));
}

/** Whether a client that a class gets may be this one. */
export function isRegistered(L: Linker, recv: LibAV, registration: Registration): boolean {
	const ways = recv.lib === registration.lib ? registered(L, recv) : undefined;
	if (!ways) return recv.lib === registration.lib && injectedPart(recv) !== undefined;
	// Brought without options it is the same one everywhere.
	return ways.flat().some((r) => r.key === registration.key || (!!r.named && !!registration.named));
}

/** `this.http.axiosRef.defaults.timeout = …` in the classes that get the client. */
export function settings(L: Linker, registration: Registration): readonly AV[] {
	return L.tracker.memo(
		`set on ${registration.key}`,
		() =>
			importersOfLibrary(L, registration.lib)
				.filter((f) => L.mentionsWord(f, 'defaults') && isServiceCode(L, f))
				.flatMap((f) => writesTo(L, f, (d) => d.origin === 'given' && isRegistered(L, d, registration)))
				.map((w) => w.value),
		() => [unknown('what is set on a client depends on itself')],
	);
}
