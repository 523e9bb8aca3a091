/** The places of a file where it touches the catalogue: outbound calls, clients made, pools handed on. */
import type { Action } from '../../catalog/types';
import type { Call, CallId, FileSummary } from '../summary';
import type { AV, OpAV } from './av';
import { nameOf } from './callers';
import { asAction } from './calls';
import { evaluate } from './evaluate';
import { staysInside } from './host';
import type { Linker } from './linker';
import { declaredAs, importRoot, mayGive } from './seeds';

export type RequestOp = OpAV & { readonly action: Extract<Action, { does: 'request' }> };

export interface Contact {
	readonly id: CallId;
	/** What it is as the file alone tells; undefined when a parameter decides (`http.get()` of a function that is given `http`). */
	readonly op?: RequestOp;
	/** A pool made by this call goes to something that will call it. */
	readonly handedOn?: OpAV;
}

export interface Contacts {
	readonly contacts: readonly Contact[];
	readonly makesClients: boolean;
}

/** Parameters that by their name may hold a client. */
const CLIENT_NAME =
	/(axios|http|https|client|api|fetch|fetcher|got|pool|db|pg|agent|conn|connection|sdk|requester|transport|gateway|upstream)$/i;

export function contactsOf(L: Linker, file: string): Contacts {
	return L.tracker.memo(
		`contacts ${file}`,
		() => {
			const contacts: Contact[] = [];
			let makesClients = false;
			const sum = L.summary(file);
			for (const [id, call] of (sum?.calls ?? []).entries()) {
				if (!mayContact(L, file, sum!, call)) continue;
				const callee = evaluate(L, file, call.callee);
				const op = requestsOf(callee, call.isNew)[0] ?? firstRequest(callee, call.isNew);
				if (op ? !staysInside(L, file, call, op) : mayBeGiven(L, callee)) contacts.push(op ? { id, op } : { id });
				const made = asAction(callee, call.isNew);
				if (made?.action.does !== 'create' || made.action.bounds === undefined) continue;
				makesClients = true;
				if (made.action.pool && handedTo(L, file, sum!, id, made.action.takenBy) !== undefined)
					contacts.push({ id, handedOn: made });
			}
			return { contacts, makesClients };
		},
		() => ({ contacts: [], makesClients: false }),
	);
}

/** The library calls a callee may be; empty unless all it may be are such calls. */
export function requestsOf(callee: AV, isNew: boolean): RequestOp[] {
	if (callee.t === 'any') {
		const all = callee.of.map((c) => requestsOf(c, isNew));
		return all.every((r) => r.length > 0) ? all.flat() : [];
	}
	const op = asAction(callee, isNew);
	return op?.action.does === 'request' ? [{ ...op, action: op.action }] : [];
}

/** A request among other things a callee may be: its deadline is not known, but it is one. */
function firstRequest(callee: AV, isNew: boolean): RequestOp | undefined {
	return callee.t === 'any' ? callee.of.flatMap((c) => requestsOf(c, isNew))[0] : undefined;
}

/** Most calls are of something else: they are passed over by name, so that the files they lead to are not parsed. */
function mayContact(L: Linker, file: string, sum: FileSummary, call: Call): boolean {
	const callee = sum.values[call.callee];
	if (callee?.k === 'member' && !L.contactNames.has(callee.name) && !isAliased(sum, callee.name)) return false;
	const from = importRoot(sum, call.callee);
	const to = from === undefined ? undefined : L.resolve(file, from);
	if (to?.kind !== 'file') return true;
	if (callee?.k === 'import' && L.ownIndex.names.has(callee.name)) return true;
	return mayGive(L, to.file) && !(callee?.k === 'import' && declaredAs(L, to.file, callee.name));
}

const aliased = new WeakMap<FileSummary, ReadonlySet<string>>();

/** `{ load: axios.get }`, `load = axios.get`: a member of the file's own that may hold a library's function. */
function isAliased(sum: FileSummary, name: string): boolean {
	let names = aliased.get(sum);
	if (!names) {
		const holds = (v: number | undefined): boolean =>
			v !== undefined &&
			['member', 'read', 'import', 'global', 'default', 'logic', 'call', 'param'].includes(sum.values[v]?.k ?? '');
		names = new Set([
			...sum.objs.flatMap((o) =>
				o.props.flatMap((p) => (p.key !== null && p.kind === 'value' && holds(p.v) ? [p.key] : [])),
			),
			...sum.classes.flatMap((c) => c.fields.flatMap((f) => (holds(f.init) ? [f.name] : []))),
			...sum.writes.flatMap((w) => (w.key !== null && holds(w.v) ? [w.key] : [])),
		]);
		aliased.set(sum, names);
	}
	return names.has(name);
}

/** `http.get()` or `fetch()` where `http` or `fetch` is a parameter of a named function: its callers say what it is. */
function mayBeGiven(L: Linker, callee: AV): boolean {
	// `fetchImpl = fetch`: the known one, unless a caller gives another.
	if (callee.t === 'fallback') return callee.of.t === 'param' && requestsOf(callee.def, false).length > 0;
	if (callee.t !== 'param' || callee.path.length > 1) return false;
	if (callee.path[0] !== undefined && !L.contactNames.has(callee.path[0])) return false;
	const fn = L.summary(callee.file)?.fns[callee.fn];
	const name = fn?.params[callee.i]?.name;
	return !!fn && fn.argOf === undefined && name !== undefined && CLIENT_NAME.test(name);
}

/** Something out of sight is given the result: drizzle(new Pool(…)), new PrismaPg(pool). Or one of the library's own that take it. */
function handedTo(
	L: Linker,
	file: string,
	sum: FileSummary,
	id: CallId,
	takenBy: readonly string[] = [],
): Call | undefined {
	const isIt = (v: number): boolean => {
		const value = sum.values[v];
		if (value?.k === 'call') return value.call === id;
		if (value?.k === 'read')
			return sum.vars[value.id]!.writes.some(
				(w) => sum.values[w.v]?.k === 'call' && (sum.values[w.v] as { call: number }).call === id,
			);
		if (value?.k === 'arr') return value.items.some((item) => isIt(item.v));
		return value?.k === 'obj' && sum.objs[value.id]!.props.some((p) => p.kind === 'value' && isIt(p.v));
	};
	return sum.calls.find((c) => {
		if (!c.args.some((a) => isIt(a.v)) || /^(log|info|debug|push|set|on|once)$/.test(nameOf(sum, c.callee) ?? ''))
			return false;
		return takenBy.includes(nameOf(sum, c.callee) ?? '') || evaluate(L, file, c.callee).t === 'ext';
	});
}
