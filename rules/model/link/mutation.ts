/** What a call does to an object it is handed: nothing, something known, or something out of sight. */
import type { Call, FileSummary, FnId, MemberWrite, V } from '../summary';
import { argument, givenBy } from './arguments';
import { type AV, anyOf, encloses, type Frame, unknown } from './av';
import { asAction, enter } from './calls';
import { evaluate } from './evaluate';
import type { Linker } from './linker';
import { member, over } from './members';

/** Functions by these names look at what they get; calling one unresolved changes nothing. */
const LOOKS =
	/^(log|debug|info|warn|warning|error|trace|verbose|silly|fatal|print|stringify|inspect|send|json|push|unshift|add|set|has|get|test|is[A-Z]\w*|assert\w*|expect|hash|format|dispatch|publish|capture\w*|then|resolve|reject|next|cb|callback|setState|equal|deepEqual|validate\w*|serialize|toString|pipe|write|end)$/;
const MAX_DEPTH = 3;

/** How the member `name` changes when the object is argument `i` of the call; undefined: not at all. */
export function mutation(
	L: Linker,
	of: { readonly file: string; readonly frame?: Frame },
	call: Call,
	i: number,
	name: string,
	depth = 0,
): ((below: AV) => AV) | undefined {
	const { file, frame } = of;
	const callee = evaluate(L, file, call.callee, frame);
	const op = asAction(callee, call.isNew);
	if (op) {
		if (op.action.does !== 'merge' || !op.action.mutates || i !== 0) return undefined;
		const { wins } = op.action;
		return (below) => {
			const others = call.args
				.slice(1)
				.map((_, j) => memberOf(L, argument(L, file, call.args, j + 1, frame), name, call, file));
			return wins === 'last'
				? others.reduce((acc, v) => over(v, acc), below)
				: over(
						below,
						others.reduceRight((acc, v) => over(v, acc), { t: 'lit', v: undefined } as AV),
					);
		};
	}
	if (callee.t === 'fn')
		return functionMutation(
			L,
			callee,
			i,
			name,
			`${file}:${call.order}`,
			() => argument(L, file, call.args, i, frame),
			call,
			file,
			frame,
			depth,
		);
	if (callee.t === 'cls' || callee.t === 'lib') return undefined;
	return callee.t !== 'global' && looks(L.summary(file), call)
		? undefined
		: (below) => anyOf([below, unknown('handed to something out of sight, which may change it', file, call.at)]);
}

function memberOf(L: Linker, of: AV, name: string, call: Call, file: string): AV {
	return member(L, of, name, { file, order: call.order, fn: call.fn, block: call.block });
}

function looks(sum: FileSummary | undefined, call: Call): boolean {
	const callee = sum?.values[call.callee];
	// Only methods and callbacks are known by their names; an imported function is what it is.
	const name = callee?.k === 'member' ? callee.name : callee?.k === 'read' ? sum?.vars[callee.id]?.name : undefined;
	return name !== undefined && LOOKS.test(name);
}

/** Writes to the parameter in the body of a function in sight, and in those it hands it on to. */
function functionMutation(
	L: Linker,
	fn: Extract<AV, { t: 'fn' }>,
	i: number,
	name: string,
	key: string,
	arg: () => AV,
	call: Call,
	callerFile: string,
	callerFrame: Frame | undefined,
	depth: number,
): ((below: AV) => AV) | undefined {
	const sum = L.summary(fn.file);
	const of = sum?.fns[fn.fn];
	if (!sum || !of || depth > MAX_DEPTH) return (below) => anyOf([below, unknown('handed on too far to follow')]);
	const given = givenBy(L, callerFile, call.args, () => callerFrame);
	const frame = enter(
		L,
		fn,
		{ ...given, at: (j) => (j === i ? arg() : given.at(j)) },
		`mutate ${key}`,
		(callerFrame?.depth ?? 0) + 1,
	);
	const effects: ((below: AV) => AV)[] = [];
	const uses = parameterUses(sum, fn.fn, i);
	for (const w of uses.writes) {
		if (w.key !== name && w.key !== null) continue;
		const sure = w.fn === fn.fn && encloses(sum, w.block, of.body);
		const value = (): AV =>
			w.key === null ? unknown('a computed key', fn.file, w.at) : evaluate(L, fn.file, w.v, frame);
		effects.push((below) => (sure && w.op === '=' ? value() : anyOf([below, value()])));
	}
	for (const { call: c, at } of uses.handed) {
		if (c.fn !== fn.fn) continue;
		const callee = evaluate(L, fn.file, c.callee, frame);
		const op = asAction(callee, c.isNew);
		if (op?.action.does === 'merge' && op.action.mutates && at === 0) {
			const others = c.args
				.slice(1)
				.map((_, j) => memberOf(L, argument(L, fn.file, c.args, j + 1, frame), name, c, fn.file));
			effects.push((below) => others.reduce((acc, v) => over(v, acc), below));
		} else if (!op && callee.t === 'fn') {
			const inner = functionMutation(L, callee, at, name, `${key}/${c.order}`, arg, c, fn.file, frame, depth + 1);
			if (inner) effects.push(inner);
		} else if (!op && callee.t !== 'cls' && callee.t !== 'lib' && !looks(sum, c)) {
			effects.push((below) =>
				anyOf([below, unknown('handed to something out of sight, which may change it', fn.file, c.at)]),
			);
		}
	}
	return effects.length === 0 ? undefined : (below) => effects.reduce((acc, e) => e(acc), below);
}

interface ParameterUses {
	readonly writes: MemberWrite[];
	readonly handed: { readonly call: Call; readonly at: number }[];
}

const NO_USES: ParameterUses = { writes: [], handed: [] };
const cache = new WeakMap<FileSummary, Map<string, ParameterUses>>();

/** What is written to a parameter's object by name, and who is given it; built once per summary. */
function parameterUses(sum: FileSummary, fn: FnId, i: number): ParameterUses {
	let all = cache.get(sum);
	if (!all) {
		const made = new Map<string, ParameterUses>();
		const of = (key: string): ParameterUses => {
			const known = made.get(key);
			if (known) return known;
			const fresh: ParameterUses = { writes: [], handed: [] };
			made.set(key, fresh);
			return fresh;
		};
		for (const w of sum.writes) for (const key of parametersIn(sum, w.base)) of(key).writes.push(w);
		for (const call of sum.calls) {
			for (const [at, a] of call.args.entries())
				for (const key of parametersIn(sum, a.v)) of(key).handed.push({ call, at });
		}
		cache.set(sum, made);
		all = made;
	}
	return all.get(`${fn} ${i}`) ?? NO_USES;
}

/** The parameters a value may be, by name: `function i`. */
function parametersIn(sum: FileSummary, v: V, depth = 0): string[] {
	const value = sum.values[v];
	if (depth > 4) return [];
	if (value?.k === 'param') return [`${value.fn} ${value.i}`];
	if (value?.k === 'default') return parametersIn(sum, value.of, depth + 1);
	return value?.k === 'read' ? sum.vars[value.id]!.writes.flatMap((w) => parametersIn(sum, w.v, depth + 1)) : [];
}
