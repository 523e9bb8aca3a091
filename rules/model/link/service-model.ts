/** The linked model as rules see it: outbound calls with their guards, never a tree. */
import { catalog } from '../../catalog';
import type { Limit } from '../../catalog/types';
import type { Guard, LostCall, OutboundCall } from '../guards';
import type { OwnLibraries } from '../own';
import type { RoleOf, SourceHost } from '../source-host';
import type { FnId, Loc, Span } from '../summary';
import { SummaryCache } from '../summary-cache';
import { literalOption, type OptionsAnchor, optionsAnchor, type Reach, type Standing, standing } from './anchors';
import type { Made } from './av';
import { type BodyUse, bodyUse } from './body-use';
import type { Site } from './callers';
import { usersOf } from './callers';
import { contactsOf } from './contacts';
import { askersOf } from './container';
import { evaluate } from './evaluate';
import { clientHostOf, type Host, hostOf } from './host';
import { Linker } from './linker';
import { exportOf } from './modules';
import { type DeadlineRecord, deadlinesOf, isServiceCode } from './outbound';
import { isOwnClientFile, type OwnPlace, ownNames, ownPlaces } from './own';
import type { Reached } from './reach';
import { canBeNamed, isConditional, limitsResult, listensTo, rejecter, takesCallback } from './results';
import { type Retry, retriesOf } from './retries';
import { type RetryPolicy, retryPoliciesOf } from './retry-policies';
import { sameData } from './same-data';
import { importRoot, isSeed, seedFiles } from './seeds';

/** `export { default as axios } from 'axios'`, `export const http = axios`. */
function handsOutLibrary(L: Linker, file: string, name: string): boolean {
	const value = exportOf(L, file, name);
	return (
		(value?.t === 'lib' || value?.t === 'op') &&
		Object.keys((value.t === 'lib' ? value : value.recv).lib.bounds).length > 0
	);
}

/** The place to repair a client at. */
export interface ClientPlace {
	readonly at: Loc;
	/** With the arguments. */
	readonly whole: Span;
	/** As it is written there, on one line. */
	readonly text: string;
	/** Dotted name of the function it stands in; '' at module level. */
	readonly symbol: string;
	/** It is the record's own call: a pool that is handed on. */
	readonly isCall: boolean;
}

export class ServiceModel {
	readonly linker: Linker;
	/** What `linker.ownIndex` was made of. */
	private readonly own: readonly OwnPlace[];

	/**
	 * @param own what the configurations declare besides the catalogue
	 * @param summaries of models that share what is read
	 */
	constructor(host: SourceHost, own?: OwnLibraries, summaries = new SummaryCache()) {
		this.linker = new Linker(host, catalog, summaries, own);
		this.own = ownPlaces(this.linker);
		for (const { file, name, library } of this.own) this.linker.ownIndex.add(file, name, library);
	}

	/** Whether declared exports come from where they came from when the model was made; otherwise another has to be made. */
	get isOwnCurrent(): boolean {
		return sameData(this.own, ownPlaces(this.linker));
	}

	/** Files that may hold outbound calls of their own: they import a library of the catalogue or use one of its globals. */
	candidates(): readonly string[] {
		const L = this.linker;
		return L.tracker.memo(
			'candidates all',
			() => seedFiles(L).filter((f) => isServiceCode(L, f)),
			() => [],
		);
	}

	/** Whether a file is one of them, without asking what the others are for. */
	isCandidate(file: string): boolean {
		const L = this.linker;
		return isSeed(L, file) && isServiceCode(L, file);
	}

	/** Every outbound call in the file, with what bounds it. */
	deadlines(file: string): readonly DeadlineRecord[] {
		return deadlinesOf(this.linker, file);
	}

	/** Every loop in the file that tries an outbound call again. */
	retries(file: string): readonly Retry[] {
		return retriesOf(this.linker, file);
	}

	/** Every call in the file that has a library try something again. */
	retryPolicies(file: string): readonly RetryPolicy[] {
		return retryPoliciesOf(this.linker, file);
	}

	/** Where an outbound call goes. */
	hostOf({ file, call, op }: Reached): Host | undefined {
		return hostOf(this.linker, file, this.linker.summary(file)!.calls[call]!, op.action, op.recv);
	}

	/** Files that use clients made in this file: their calls belong to it. */
	usersOfClients(file: string): readonly string[] {
		const L = this.linker;
		return L.tracker.memo(
			`users ${file}`,
			() => {
				const sum = L.summary(file);
				const names = [
					...Object.keys(sum?.exports ?? {}),
					...(sum?.reexports ?? []).flatMap((r) => (r.names ?? []).map((n) => n.exported)),
					...ownNames(L, file),
				];
				const handsOut =
					isOwnClientFile(L, file) ||
					contactsOf(L, file).makesClients ||
					names.some((n) => handsOutLibrary(L, file, n));
				if (names.length === 0 || !handsOut) return [];
				return usersOf(L, file, names).filter((f) => isServiceCode(L, f));
			},
			() => [],
		);
	}

	/** Files that are given clients which this file registers with a container of dependencies: their calls may belong to it. */
	askers(file: string): readonly string[] {
		return askersOf(this.linker, file).filter((f) => isServiceCode(this.linker, f));
	}

	/** Whether a file makes clients whose calls may have no limit. */
	makesClients(file: string): boolean {
		return contactsOf(this.linker, file).makesClients;
	}

	/** Files that a file imports. */
	importedBy(file: string): readonly string[] {
		const L = this.linker;
		return L.importsOf(file).flatMap(({ specifier }) => {
			const to = L.resolve(file, specifier);
			return to.kind === 'file' ? [to.file] : [];
		});
	}

	/** Whether a file exports something that it imports. */
	passesOn(file: string): boolean {
		if (this.linker.importsOf(file).some(({ reexports }) => reexports)) return true;
		const sum = this.linker.summary(file);
		return !!sum && Object.values(sum.exports).some((v) => importRoot(sum, v) !== undefined);
	}

	role(file: string): RoleOf {
		return this.linker.roleOf(file);
	}

	/** Place and text of a call's callee. */
	calleeAt(file: string, call: number): Loc {
		return { file, at: this.linker.summary(file)!.calls[call]!.calleeAt };
	}

	/** Every call in a file, whatever it calls, with the function it stands in. */
	calls(file: string): { readonly symbol: string; readonly at: Span }[] {
		const calls = this.linker.summary(file)?.calls ?? [];
		return calls.map(({ at }, i) => ({ symbol: this.symbolAt(file, i), at }));
	}

	/** A call with its arguments. */
	callAt(file: string, call: number): Span {
		return this.linker.summary(file)!.calls[call]!.at;
	}

	/** The callee as it is written, on one line: `http.get`. */
	calleeText(file: string, call: number): string {
		const c = this.linker.summary(file)!.calls[call]!;
		const text = this.linker
			.textAt(file, [c.at[0], c.calleeAt[1]])
			.replace(/\s+/g, ' ')
			.replace(/ ?(\??\.) ?/g, '$1');
		return text.length > 60 ? `…${text.slice(-50)}` : text;
	}

	/** Dotted name of the function a call stands in: `Api.get`; '' at module level. */
	symbolAt(file: string, call: number): string {
		const sum = this.linker.summary(file)!;
		const names: string[] = [];
		let f: FnId = sum.calls[call]!.fn;
		for (; f !== 0; f = sum.fns[f]!.parent) {
			const fn = sum.fns[f]!;
			if (fn.name) names.unshift(fn.name);
			if (fn.cls !== undefined) names.unshift(sum.classes[fn.cls]!.name);
		}
		return names.join('.');
	}

	/** Where a call's client is made, or the module named that brings it; undefined when neither is in sight. */
	clientPlace({ file, id, made, recv }: DeadlineRecord): ClientPlace | undefined {
		const named = recv.registered?.named;
		if (named?.at) {
			const at = { file: named.file, at: named.at };
			const text = this.linker.textAt(at.file, at.at);
			return { at, whole: at.at, text, symbol: '', isCall: false };
		}
		if (!made) return undefined;
		const site = made.site ?? made;
		return {
			at: this.madeAt(made),
			whole: this.callAt(site.file, site.call),
			text: this.calleeText(site.file, site.call),
			symbol: this.symbolAt(site.file, site.call),
			isCall: file === site.file && id === site.call,
		};
	}

	madeAt(made: Made): Loc {
		const { file, call } = made.site ?? made;
		return this.calleeAt(file, call);
	}
	siteAt(site: Site): Loc {
		return this.calleeAt(site.file, site.call);
	}

	/** For fixes: see `anchors`, `body-use` and `results`. */
	optionsAnchor(r: DeadlineRecord, of: 'call' | 'client', reach: Reach): OptionsAnchor | undefined {
		return optionsAnchor(this.linker, r, of, reach);
	}
	standing(r: DeadlineRecord, anchor: OptionsAnchor, limit: Limit): Standing {
		return standing(this.linker, r, anchor, limit);
	}
	literalOption(anchor: OptionsAnchor, path: string): unknown {
		return literalOption(this.linker, anchor, path);
	}
	bodyUse(r: DeadlineRecord): BodyUse {
		return r.action ? bodyUse(this.linker, r.file, r.id, r.action) : 'whole';
	}
	listensTo(r: DeadlineRecord, event: string): 'yes' | 'no' | 'elsewhere' {
		return listensTo(this.linker, r, event);
	}
	/** A callback is given the answer and the error. */
	takesCallback(r: DeadlineRecord): boolean {
		return takesCallback(this.linker, r);
	}
	/** The call or `new` that makes the record's client. */
	creationOf({ made }: DeadlineRecord): Loc | undefined {
		const call = made && this.linker.summary(made.file)?.calls[made.call];
		return made && call && { file: made.file, at: call.at };
	}
	rejecter(r: DeadlineRecord): string | undefined {
		return rejecter(this.linker, r);
	}
	/** A limit is set, by an option or on the result, that only emits an event. */
	limitsResult(r: DeadlineRecord): boolean {
		return limitsResult(this.linker, r);
	}
	isConditional(r: DeadlineRecord): boolean {
		return isConditional(this.linker, r);
	}
	canBeNamed(r: DeadlineRecord): boolean {
		return canBeNamed(this.linker, r);
	}
	/** Where the calls of the record's client go, when its own options say it. */
	clientHost({ made }: DeadlineRecord): string | undefined {
		return made && clientHostOf(this.linker, made);
	}
	/** Major version of Node the file runs on. */
	nodeOf(file: string): number {
		return this.linker.packageOf(file).node;
	}

	/** Guard records for `explain` and hover. */
	explain(file: string): { readonly calls: readonly OutboundCall[]; readonly lost: readonly LostCall[] } {
		const L = this.linker;
		const sum = L.summary(file);
		const records = this.deadlines(file);
		const known = new Set(records.map((r) => r.id));
		const calls = records.map(
			(r): OutboundCall => ({
				at: { file, at: r.call.at },
				text: this.calleeText(file, r.id),
				library: r.lib.name,
				version: r.version,
				host: r.host?.name,
				guards: { deadline: this.guard(r), ...this.retryGuard(r) },
				trail: [
					...(r.made ? [{ at: this.madeAt(r.made), note: `the client is created here` }] : []),
					...(r.lib.declaredBy ? [{ note: `\`${r.lib.name}\` is declared as ${r.lib.declaredBy}` }] : []),
				],
			}),
		);
		const unfollowed = (): LostCall[] =>
			(sum?.calls ?? []).flatMap((c, id): LostCall[] => {
				if (known.has(id)) return [];
				const callee = evaluate(L, file, c.callee);
				return callee.t === 'unknown'
					? [{ at: { file, at: c.at }, text: this.calleeText(file, id), why: callee.why }]
					: [];
			});
		const lost = L.tracker.memo(`lost ${file}`, unfollowed, () => []);
		return { calls, lost };
	}

	/** What in the same file tries the call again; nothing where nothing is seen, as something elsewhere may. */
	private retryGuard({ file, id }: DeadlineRecord): { readonly retry?: Guard } {
		const retry = this.retries(file).find(({ reached }) => reached.file === file && reached.call === id);
		if (!retry) return {};
		const who = retry.by === 'loop' ? 'a loop tries it again' : 'the function calls itself to try it again';
		const how = [retry.isEndless ? 'without end' : '', retry.isImmediate ? 'without a pause' : ''].filter(Boolean);
		const note = how.length > 0 ? `${who}, ${how.join(' and ')}` : who;
		return { retry: { state: 'present', evidence: [{ at: { file, at: retry.at }, note }] } };
	}

	/** The guard record's deadline; the library's own default is said where nothing else is there. */
	guard(r: DeadlineRecord): Guard {
		const { verdict, bounds } = r;
		if (verdict.state === 'present')
			return { state: 'present', kind: verdict.kind, valueMs: verdict.valueMs, evidence: verdict.evidence };
		if (verdict.state === 'unknown') return { state: 'unknown', evidence: verdict.evidence };
		const byDefault = { note: `${r.lib.name} by default ${bounds.byDefault.says} (${bounds.byDefault.source})` };
		const callers = r.unguarded.map((s) => ({ at: this.siteAt(s), note: 'this caller passes no limit' }));
		return { state: 'absent', evidence: [...verdict.evidence, ...callers, byDefault] };
	}
}
