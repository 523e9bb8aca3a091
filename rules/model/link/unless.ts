/** Limits that a library does not read beside another option. */
import type { Limit } from '../../catalog/types';
import type { AV } from './av';
import { ineffective, type Need, unknownBecause, type Verdict } from './verdict';

/** Whether an option has a value; a parameter's callers decide. */
type IsSet = 'yes' | 'no' | 'perhaps' | Need;

/**
 * @param alone the limit's verdict by its own value
 * @param other the value of the option that overrules it
 */
export function besideOther(limit: Limit, alone: Verdict, other: AV): Verdict {
	if (alone.state !== 'present') return alone;
	const set = isSet(other);
	if (set === 'no') return alone;
	if (set === 'perhaps')
		return unknownBecause({
			note: `\`${limit.option}\` is not read where \`${limit.unless}\` is set, which it may be`,
		});
	if (set !== 'yes') return { state: 'callers', need: set, evidence: [] };
	const note = limit.caveat ?? `\`${limit.option}\` is not read, because \`${limit.unless}\` is set`;
	const ms = alone.valueMs === undefined ? {} : { valueMs: alone.valueMs };
	return ineffective({ kind: 'overruled', says: note, option: limit.option, ...ms }, [...alone.evidence, { note }]);
}

/** Whether the value of an option is one that the library sees: anything that is not false, 0 or nothing. */
export function isSet(value: AV): IsSet {
	switch (value.t) {
		case 'lit':
			return value.v ? 'yes' : 'no';
		case 'lib':
			if (value.made || value.result || value.from) return 'yes';
			return value.by ? isSet(value.by) : 'perhaps';
		case 'obj':
		case 'fn':
		case 'cls':
		case 'inst':
		case 'op':
			return 'yes';
		case 'param':
			return { file: value.file, fn: value.fn };
		case 'any':
			return agreed(value.of.map(isSet));
		case 'fallback': {
			const [of, def] = [isSet(value.of), isSet(value.def)];
			if (value.container) return agreed([of, def]);
			return of === 'no' || def === 'yes' ? (of === 'yes' ? of : def) : of;
		}
		default:
			return 'perhaps';
	}
}

function agreed(list: readonly IsSet[]): IsSet {
	const need = list.find((one) => typeof one === 'object');
	return need ?? (list[0] !== undefined && list.every((one) => one === list[0]) ? list[0] : 'perhaps');
}
