/**
 * What the author wrote to limit a call and that does not do it: options that nothing reads, slips of the pen, options in
 * the wrong argument, defaults that come too late.
 */
import type { Bounds, Limit } from '../../catalog/types';
import type { Call, Loc } from '../summary';
import { argument } from './arguments';
import type { AV, Frame, Point } from './av';
import { pointOf } from './calls';
import type { RequestOp } from './contacts';
import { lateDefaults } from './defaults';
import { BOUNDS, limitVerdict } from './limits';
import type { Linker } from './linker';
import { option } from './options';
import { type Flaw, ineffective, type Settled } from './verdict';
import { type WrittenOption, writtenOption, writtenOptions } from './written';

/** What a call runs with. */
interface Setting {
	readonly file: string;
	readonly call: Call;
	readonly op: RequestOp;
	/** As they are in the version in use. */
	readonly bounds: Bounds;
	/** All options that apply: the client's and the call's own. */
	readonly options: AV;
	readonly frame: Frame | undefined;
}

/** Attempts to limit a call that have no effect, as verdicts of their own. */
export function flawsOf(L: Linker, s: Setting): Settled[] {
	return [...misplaced(L, s), ...lookAlikes(L, s), ...misspelt(L, s), ...late(L, s)];
}

/** What such an option would be if it were a limit. */
const asLimit = (path: string): Limit => ({ option: path, covers: 'total', unit: 'ms', off: [0], source: '' });

/** The author's limit in an option that looks like one: its value in ms, where it is written as a number. */
function attempted(L: Linker, path: string, value: AV): { readonly valueMs?: number } | undefined {
	// `'5s'` is no time that anything here reads, and was meant as one.
	if (value.t === 'lit' && typeof value.v === 'string' && value.v !== '' && Number.isNaN(Number(value.v))) return {};
	const v = limitVerdict(L, asLimit(path), value);
	if (v.state !== 'present') return undefined;
	return v.valueMs === undefined ? {} : { valueMs: v.valueMs };
}

function lookAlikes(L: Linker, { file, call, options, bounds }: Setting): Settled[] {
	const point = pointOf(file, call);
	return (bounds.lookAlikes ?? []).flatMap((l) => {
		const found = attempted(L, l.option, option(L, options, l.option, point));
		if (!found) return [];
		const written = writtenOption(L, options, l.option);
		return [ineffective({ kind: 'look-alike', says: l.says, option: l.option, ...found, ...placed(written?.at) })];
	});
}

const placed = (at: Loc | undefined): { readonly at?: Loc } => (at ? { at } : {});

/** `timeOut: 5000`, `singal: …`: nothing reads it. */
function misspelt(L: Linker, { options, bounds, op }: Setting): Settled[] {
	const limits = bounds.limits.filter((l) => l.unit !== 'handle' && !l.option.includes('.') && limitsAlone(l));
	const known = optionNames(bounds);
	return writtenOptions(L, options).flatMap((written) => {
		if (known.has(written.key)) return [];
		const meant = limits.find((l) => isSlip(written.key, l.option) && fits(L, l, written));
		if (!meant) return [];
		const found = meant.unit === 'ms' ? attempted(L, written.key, written.value) : {};
		const says = `${op.recv.lib.name} has no option \`${written.key}\`; it is called \`${meant.option}\``;
		return [
			ineffective({ kind: 'misspelt', says, option: written.key, meant: meant.option, at: written.at, ...found }),
		];
	});
}

/** Had it its right name, it would end the call, and need nothing else for it. */
const limitsAlone = (l: Limit): boolean => BOUNDS.has(l.covers) && !l.onlyWith && !l.unless;

/** The value is one that such a limit takes. */
function fits(L: Linker, l: Limit, { key, value }: WrittenOption): boolean {
	if (l.unit === 'signal') return value.t === 'lib' && value.shape === 'signal';
	return attempted(L, key, value) !== undefined;
}

/** Shorter names are close to too many words. */
const MIN_LENGTH = 6;

/** One letter too many, too few, wrong, or two swapped; or only case, `_` and `-` differ. */
export function isSlip(written: string, real: string): boolean {
	if (written === real || real.length < MIN_LENGTH) return false;
	const bare = (s: string): string => s.replace(/[-_]/g, '').toLowerCase();
	return bare(written) === bare(real) || isOneEditAway(written, real);
}

function isOneEditAway(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let i = 0;
	while (i < a.length && i < b.length && a[i] === b[i]) i++;
	const [x, y] = [a.slice(i), b.slice(i)];
	const isSwapped = x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
	return x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1) || (x.length > 1 && isSwapped);
}

/** First names of all options that the catalogue knows. */
const optionNames = (bounds: Bounds): ReadonlySet<string> =>
	new Set([
		...[...bounds.limits, ...(bounds.lookAlikes ?? [])].map((l) => l.option.split('.')[0]!),
		...(bounds.otherOptions ?? []),
	]);

/** All of it is options by its names, and what is named like a limit could be one. */
function isConfig(L: Linker, bounds: Bounds, written: readonly WrittenOption[]): boolean {
	const names = optionNames(bounds);
	const isOne = (o: WrittenOption): boolean =>
		bounds.limits.every((l) => l.option !== o.key || l.unit === 'handle' || fits(L, l, o));
	return written.every((o) => names.has(o.key) && isOne(o));
}

/** `axios.post(url, { timeout: 5000 })`: sent as the body. `axios.get(url, {}, { timeout: 5000 })`: read by nobody. */
function misplaced(L: Linker, { file, call, op, bounds, frame }: Setting): Settled[] {
	const { options, body } = op.action;
	const own = new Set(options.map((o) => o.arg));
	const last = Math.max(...own);
	// Options that are there as well say that the author knows where they belong.
	if (call.args.some((a) => a.spread) || (body !== undefined && call.args.length > body + 1)) return [];
	return call.args.flatMap((_, i) => {
		if (own.has(i) || (i !== body && i < last)) return [];
		const given = argument(L, file, call.args, i, frame);
		if (given.t !== 'obj') return [];
		const written = writtenOptions(L, given);
		const found = written.find((o) => bounds.limits.some((l) => l.option === o.key && fits(L, l, o)));
		if (!found || (i === body && !isConfig(L, bounds, written))) return [];
		const where = i === body ? 'the body that is sent' : 'which nothing reads';
		const says = `it stands in argument ${i + 1}, ${where}; options are argument ${last + 1}`;
		const ms = attempted(L, found.key, found.value);
		return [ineffective({ kind: 'misplaced', says, option: found.key, arg: i, at: found.at, ...ms })];
	});
}

/** `axios.defaults.timeout = 5000` below `axios.create()`. */
function late(L: Linker, { file, call, op, bounds }: Setting): Settled[] {
	const { made } = op.recv;
	if (!made) return [];
	const point: Point = pointOf(file, call);
	return lateDefaults(L, made, file).flatMap(({ value, at }) =>
		bounds.limits.flatMap((l): Settled[] => {
			if (l.unit !== 'ms') return [];
			const found = attempted(L, l.option, option(L, value, l.option, point));
			if (!found) return [];
			const says = `${made.lib.name}'s defaults are set after this client was made, and it has copied them by then`;
			const flaw: Flaw = { kind: 'late-defaults', says, option: l.option, meant: l.option, at, ...found };
			return [ineffective(flaw)];
		}),
	);
}
