/** Offers that give a call a deadline: the catalogue's texts, put where the call's or its client's options are. */
import type { OptionsAnchor, Reach, Standing } from '../model/link/anchors';
import type { DeadlineRecord } from '../model/link/outbound';
import type { ServiceModel } from '../model/link/service-model';
import type { FixOffer, Keep, OptionValue, Step } from './types';

type FixText = DeadlineRecord['bounds']['fixes'][number];
type Place = 'call' | 'client';

/** What is asked for. */
interface DeadlineRequest {
	readonly model: ServiceModel;
	readonly record: DeadlineRecord;
	readonly place: Place;
	/** The deadline to write, in ms. */
	readonly ms: number;
}

/** `AbortSignal.any` came with 20.3; the three releases of 20 before it are not told apart. */
const NODE_WITH_ANY = 20;
const ANY_BODY = `{
	const controller = new AbortController();
	for (const signal of signals) {
		if (signal.aborted) controller.abort(signal.reason);
		signal.addEventListener('abort', () => controller.abort(signal.reason), { signal: controller.signal });
	}
	return controller.signal;
}`;
const ANY_HELPER = {
	do: 'helper',
	name: 'anySignal',
	ts: `/** What AbortSignal.any does, for Node before 20.3. */
function {name}(signals: readonly AbortSignal[]): AbortSignal ${ANY_BODY}`,
	js: `/**
 * What AbortSignal.any does, for Node before 20.3.
 * @param {AbortSignal[]} signals
 */
function {name}(signals) ${ANY_BODY}`,
} satisfies Step;

/** `10_000`. */
const millis = (ms: number): string => (ms < 10_000 ? String(ms) : String(ms).replace(/\B(?=(\d{3})+$)/g, '_'));
const withTime = (code: string, ms: number): string =>
	code.replaceAll('{ms}', millis(ms)).replaceAll('{seconds}', String(ms / 1000));
/** `AbortSignal.timeout` takes no more. */
const MOST_MS = 2 ** 32 - 1;
const seconds = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${ms / 1000} s`);

/** What can be offered in one place, in the catalogue's order, for a body that is used as it is. */
export function deadlineOffers(request: DeadlineRequest): FixOffer[] {
	const { model, record, place } = request;
	const safe = [ignoredOption(request), deafOption(request)].filter((offer) => offer !== undefined);
	if (safe.length > 0) return safe.slice(0, 1);
	const body = model.bodyUse(record);
	const file = place === 'call' ? record.file : (record.made?.file ?? record.file);
	const fitting = record.bounds.fixes.filter(
		(text) =>
			text.at.includes(place) && model.nodeOf(file) >= (text.node ?? 0) && (body !== 'streamed' || outlasts(text)),
	);
	// Nobody knows whether the body is streamed: what would not cut it off comes first.
	const ordered = body === 'unknown' ? [...fitting].sort((a, b) => Number(outlasts(b)) - Number(outlasts(a))) : fitting;
	const offers = ordered.map((text) => offerOf(request, text)).filter((offer) => offer !== undefined);
	return offers.map((offer, i) => (i === 0 || body === 'unknown' ? offer : { ...offer, lastResort: true }));
}

/** A body that keeps coming is not cut off by it. */
const outlasts = ({ covers }: FixText): boolean => covers === 'headers' || covers === 'idle';

function offerOf(request: DeadlineRequest, text: FixText): FixOffer | undefined {
	const { model, record, place } = request;
	const anchor = model.optionsAnchor(record, place, reachOf(record, text));
	if (!anchor || (anchor.foreign && !text.wrap)) return undefined;
	const options = optionValues(request, anchor, text);
	const around = aroundSteps(request, anchor, text);
	if (!options || !around) return undefined;
	const { before = [], after = [] } = around;
	const combined = options.some(({ any }) => any === `{${ANY_HELPER.name}}`);
	const setting: Step = {
		do: 'set-options',
		call: anchor.call,
		arg: anchor.arg,
		...(anchor.insert ? { insert: true } : {}),
		...(anchor.object ? { object: anchor.object } : {}),
		...(anchor.foreign && text.wrap ? { wrap: text.wrap } : {}),
		// Lines that an arrow's new body moves must not be broken by the way.
		...(text.around ? { oneLine: true } : {}),
		options,
	};
	return {
		title: titleOf(request, text, options),
		safety: 'unsafe',
		form: formOf(request, text, anchor, options),
		needs: [],
		changes: [
			{
				file: anchor.file,
				// From the inside out: what ends at one place is written in this order.
				steps: [setting, ...after, ...before, ...(combined ? [ANY_HELPER] : [])],
				names: [
					...(text.around?.names ?? []),
					...(text.listener ? [text.listener.name] : []),
					...(combined ? [ANY_HELPER.name] : []),
				],
			},
		],
	};
}

/** `fetch call: signal, combined, into an object`. */
function formOf(
	{ record, place }: DeadlineRequest,
	text: FixText,
	anchor: OptionsAnchor,
	options: readonly OptionValue[],
): string {
	const how = {
		replace: '',
		fallback: ' as a default',
		'fallback-zero': ' instead of 0',
		combine: ` combined by ${options[0]?.any === 'AbortSignal.any' ? 'AbortSignal.any' : 'a helper'}`,
	};
	const isNew = !anchor.object && !anchor.foreign && !anchor.written;
	const set = options.map(({ path, keep }) => nameOf(record, path) + (isNew ? '' : how[keep])).join(' and ');
	const around = `${text.around ? ' around the call' : ''}${text.listener ? ' with a listener' : ''}`;
	const where = anchor.object
		? 'into an object'
		: anchor.foreign
			? 'beside an address'
			: anchor.written
				? 'into a new object around another'
				: 'as a new argument';
	return `${record.lib.declaredBy === undefined ? record.lib.id : 'own client'} ${place}: ${set}${around} ${where}`;
}

/** The options of clients that a configuration declares differ in their names only. */
function nameOf({ lib, bounds }: DeadlineRecord, path: readonly string[]): string {
	const name = path.join('.');
	if (lib.declaredBy === undefined) return name;
	return bounds.limits.some((l) => l.option === name && l.unit === 'signal') ? 'a signal' : 'a time';
}

function titleOf({ place, ms, record }: DeadlineRequest, text: FixText, options: readonly OptionValue[]): string {
	if (text.says) return text.says.replace('{s}', seconds(ms));
	const inSeconds = (name: string): boolean => record.bounds.limits.some((l) => l.option === name && l.unit === 's');
	const set = options
		.map(({ path, value }) => `\`${path.join('.')}: ${value}\`${inSeconds(path.join('.')) ? ' (seconds)' : ''}`)
		.join(' and ');
	const listens = text.listener ? ` and end the request on '${text.listener.event}'` : '';
	return `Set ${set}${listens} ${place === 'client' ? `on this ${record.lib.name} client` : 'on this call'}`;
}

/** A signal fires once: it holds for one call. What stands before the call is used at the call only. */
function reachOf({ bounds }: DeadlineRecord, text: FixText): Reach {
	if (text.around) return 'statement';
	return bounds.limits.some((l) => l.unit === 'signal' && Object.hasOwn(text.set, l.option)) ? 'call' : 'all';
}

function optionValues(request: DeadlineRequest, anchor: OptionsAnchor, text: FixText): OptionValue[] | undefined {
	const { model, record, ms } = request;
	const values: OptionValue[] = [];
	for (const [i, [option, code]] of Object.entries(text.set).entries()) {
		const limit = record.bounds.limits.find((l) => l.option === option);
		const stands = limit ? model.standing(record, anchor, limit) : 'missing';
		const path = option.split('.');
		const own = anchor.keys.includes(path[0]!);
		// What the author has set beside it stays.
		if (i > 0 && (own || (stands !== 'missing' && stands !== 'given'))) continue;
		const keep = keepOf(record, stands, own);
		if (!keep) return undefined;
		const any = model.nodeOf(anchor.file) >= NODE_WITH_ANY ? 'AbortSignal.any' : `{${ANY_HELPER.name}}`;
		values.push({
			path,
			value: withTime(code, ms),
			keep,
			...(keep === 'combine' ? { any } : {}),
		});
	}
	return values;
}

/** @param own the option is written in the literal that is edited, so that its value can be completed */
function keepOf(record: DeadlineRecord, stands: Standing, own: boolean): Keep | undefined {
	if (stands === 'missing' || stands === 'off' || stands === 'set') return 'replace';
	if (stands === 'dead-signal') return own ? 'combine' : undefined;
	const zero = record.verdict.state === 'absent' && record.verdict.how === 'off';
	return zero ? (own ? 'fallback-zero' : undefined) : 'fallback';
}

/** What stands around the call for the option to work; undefined when it cannot. */
function aroundSteps(
	{ model, record, ms }: DeadlineRequest,
	anchor: OptionsAnchor,
	text: FixText,
): { before?: Step[]; after?: Step[] } | undefined {
	const after: Step[] = [];
	if (text.emits && model.listensTo(record, text.emits) === 'no') {
		const reject = model.rejecter(record);
		if (reject === undefined) return undefined;
		after.push({ do: 'chain', call: anchor.call, code: `.on('${text.emits}', ${reject})` });
	}
	if (text.listener) {
		if (!model.canBeNamed(record)) return undefined;
		after.push({ do: 'after', call: anchor.call, code: text.listener.code, name: text.listener.name });
	}
	if (!text.around) return { after };
	if (model.isConditional(record)) return undefined;
	const code = text.around.before.map((c) => withTime(c, ms));
	return {
		before: [{ do: 'before', call: anchor.call, code }],
		after: [...after, { do: 'chain', call: anchor.call, code: text.around.chain }],
	};
}

/** `fetch(url, { timeout: 5000 })`: nothing reads it. The author's value becomes the option that works. */
function ignoredOption({ model, record, place }: DeadlineRequest): FixOffer | undefined {
	const text = record.bounds.fixes[0];
	const [option, code] = Object.entries(text?.set ?? {})[0] ?? [];
	if (!text || option === undefined || place !== 'call' || model.bodyUse(record) !== 'whole') return undefined;
	// Never in a variable's literal: others may read the option there.
	const anchor = model.optionsAnchor(record, place, 'statement');
	if (!anchor || model.nodeOf(anchor.file) < (text.node ?? 0)) return undefined;
	const limit = record.bounds.limits.find((l) => l.option === option)!;
	if (model.standing(record, anchor, limit) !== 'missing') return undefined;
	const found = (record.bounds.lookAlikes ?? [])
		.map((l) => l.option)
		.find((name) => {
			const reachable = anchor.object ? anchor.keys.includes(name) : anchor.named;
			// A value from the environment may be a string, which a signal does not take.
			const value = model.literalOption(anchor, name);
			return reachable && typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MOST_MS;
		});
	if (found === undefined) return undefined;
	const value = code!.replaceAll('{ms}', '{was}');
	const { call, arg, object } = anchor;
	const set: Step = {
		do: 'set-options',
		call,
		arg,
		...(object ? { object } : {}),
		options: [{ path: option.split('.'), value, keep: 'replace', instead: found }],
	};
	const title = `Give the ignored \`${found}\` effect: \`${option}: ${code!.replaceAll('{ms}', '…')}\``;
	const form = `${record.lib.id} ${place}: ${option} for the ignored ${found} ${object ? 'in an object' : 'of a variable'}`;
	return { title, safety: 'safe', form, needs: [], changes: [{ file: anchor.file, steps: [set] }] };
}

/** `timeout` is set, by the option or on the result, and only emits an event that nobody acts on. */
function deafOption({ model, record, place }: DeadlineRequest): FixOffer | undefined {
	const text = record.bounds.fixes.find((t) => t.listener);
	if (!text?.listener || place !== 'call' || record.verdict.state !== 'absent') return undefined;
	if (!model.limitsResult(record) || !model.canBeNamed(record)) return undefined;
	if (text.emits && model.listensTo(record, text.emits) === 'no') return undefined;
	const { event, code, name } = text.listener;
	return {
		title: `End the request on '${event}'`,
		safety: 'safe',
		form: `${record.lib.id} ${place}: a listener for the ${event} that is set`,
		needs: [],
		changes: [
			{
				file: record.file,
				steps: [{ do: 'after', call: record.call.at, code, name }],
				names: [name],
			},
		],
	};
}
