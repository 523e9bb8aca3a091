/** Whether the value of an option is a limit. */
import type { Limit } from '../../catalog/types';
import type { Evidence } from '../summary';
import type { AV } from './av';
import type { Linker } from './linker';
import { signalVerdict } from './signals';
import { either, MISSING, unknownBecause, type Verdict } from './verdict';

/** What a limit covers when it bounds a call that has been sent. */
export const BOUNDS: ReadonlySet<string> = new Set(['total', 'attempt', 'headers', 'idle']);

/** @param value what the option is, as far as it could be followed */
export function limitVerdict(L: Linker, limit: Limit, value: AV): Verdict {
	const v =
		limit.unit === 'signal'
			? signalVerdict(L, value)
			: limit.unit === 'handle'
				? handleVerdict(value)
				: numberVerdict(limit, value);
	if (v.state !== 'present' || BOUNDS.has(limit.covers)) return v;
	return {
		state: 'absent',
		how: 'partial',
		evidence: [...v.evidence, { note: limit.caveat ?? `\`${limit.option}\` covers only the ${limit.covers} phase` }],
	};
}

function numberVerdict(limit: Limit, value: AV): Verdict {
	switch (value.t) {
		case 'lit':
			return literal(limit, value.v);
		case 'user':
			return { state: 'present', kind: limit.covers, evidence: [{ note: `\`${limit.option}\` from ${value.name}` }] };
		case 'param':
			return { state: 'callers', need: { file: value.file, fn: value.fn }, evidence: [] };
		case 'any':
			return either(value.of.map((a) => numberVerdict(limit, a)));
		case 'fallback':
			return fallbackVerdict(value, (a) => numberVerdict(limit, a));
		case 'unknown':
			return unknownBecause(value.why);
		case 'ext':
		case 'global':
		case 'text':
			return {
				state: 'present',
				kind: limit.covers,
				evidence: [{ note: `\`${limit.option}\` is set to a value from elsewhere` }],
			};
		case 'obj':
		case 'merged':
		case 'rest':
		case 'single':
		case 'as-of':
		case 'patched':
			// got: `timeout: { request }` is judged by its own path.
			return MISSING;
		default:
			return unknownBecause({ note: `\`${limit.option}\` is set to something that is not a number` });
	}
}

function literal(limit: Limit, v: string | number | boolean | null | undefined): Verdict {
	if (v === undefined || v === null) return MISSING;
	const number = typeof v === 'string' ? Number(v) : v;
	if (limit.off.includes(number)) return off(limit, v);
	if (typeof number !== 'number') return unknownBecause({ note: `\`${limit.option}: ${v}\`` });
	if (number === Number.POSITIVE_INFINITY) return off(limit, 'Infinity');
	if (Number.isNaN(number))
		return typeof v === 'string' ? unknownBecause({ note: `\`${limit.option}: '${v}'\`` }) : off(limit, 'NaN');
	if (number <= 0 && limit.off.includes(0)) return off(limit, number);
	return {
		state: 'present',
		kind: limit.covers,
		valueMs: limit.unit === 's' ? number * 1000 : number,
		evidence: [{ note: `\`${limit.option}: ${v}\`` }],
	};
}

function off(limit: Limit, v: unknown): Verdict {
	return { state: 'absent', how: 'off', evidence: [{ note: `\`${limit.option}: ${String(v)}\` means none` }] };
}

/** `a ?? 5` takes the known value; something unknown spread over a known option hides it. */
export function fallbackVerdict(value: Extract<AV, { t: 'fallback' }>, judge: (a: AV) => Verdict): Verdict {
	const of = judge(value.of);
	if (of.state === 'present') return of;
	const def = judge(value.def);
	if (value.container) return of.state === 'callers' ? of : either([of, def]);
	if (of.state === 'absent') return of.how === 'missing' ? def : of;
	return def.state === 'present' && !value.overlay ? def : of;
}

/** Something whose owner may end the call: there or not there is all that can be told. */
function handleVerdict(value: AV): Verdict {
	if (value.t === 'lit') return MISSING;
	const note: Evidence = { note: 'somebody may cancel this call; when is not known' };
	return value.t === 'param'
		? { state: 'callers', need: { file: value.file, fn: value.fn }, evidence: [] }
		: value.t === 'fallback'
			? fallbackVerdict(value, handleVerdict)
			: unknownBecause(note);
}
