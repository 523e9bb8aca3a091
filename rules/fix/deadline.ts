/** Offers that give a call a deadline: the catalogue's texts, put where the call's or its client's options are. */
import type { OptionsAnchor, Reach, Standing } from '../model/link/anchors';
import type { DeadlineRecord } from '../model/link/outbound';
import type { ServiceModel } from '../model/link/service-model';
import { chainedOffer } from './chained';
import { millis, seconds } from './time';
import type { FixOffer, Keep, OptionValue, Step } from './types';

type FixText = DeadlineRecord['bounds']['fixes'][number];
type Place = 'call' | 'client';

/** What is asked for. */
export interface DeadlineRequest {
	readonly model: ServiceModel;
	readonly record: DeadlineRecord;
	readonly place: Place;
	/** The deadline to write, in ms. */
	readonly ms: number;
}

/**
 * `AbortSignal.any` came with 20.3, but there a timeout among its signals is lost at the next garbage collection, so that a
 * body that stalls is not ended: measured with fetch on Node 20.20.2; not on 22.23.3, nor on 24.21.0.
 */
const NODE_WITH_ANY = 22;
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
	ts: `/** What AbortSignal.any does, for Node before 22, where a collected timeout does not fire. */
function {name}(signals: readonly AbortSignal[]): AbortSignal ${ANY_BODY}`,
	js: `/**
 * What AbortSignal.any does, for Node before 22, where a collected timeout does not fire.
 * @param {AbortSignal[]} signals
 */
function {name}(signals) ${ANY_BODY}`,
} satisfies Step;

const withTime = (code: string, ms: number): string =>
	code.replaceAll('{ms}', millis(ms)).replaceAll('{seconds}', String(ms / 1000));

/** What can be offered in one place, in the catalogue's order, for a body that is used as it is. */
export function deadlineOffers(request: DeadlineRequest): FixOffer[] {
	const body = request.model.bodyUse(request.record);
	const offers = fittingTexts(request)
		.map((text) => offerOf(request, text))
		.filter((offer) => offer !== undefined);
	return offers.map((offer, i) => (i === 0 || body === 'unknown' ? offer : { ...offer, lastResort: true }));
}

/** The catalogue's texts that can be written in this place, and fit what is done with the body; best first. */
export function fittingTexts({ model, record, place }: DeadlineRequest): FixText[] {
	const body = model.bodyUse(record);
	const file = place === 'call' ? record.file : (record.made?.file ?? record.file);
	const fitting = record.bounds.fixes.filter(
		(text) =>
			text.at.includes(place) && model.nodeOf(file) >= (text.node ?? 0) && (body !== 'streamed' || outlasts(text)),
	);
	// Nobody knows whether the body is streamed: what would not cut it off comes first.
	return body === 'unknown' ? [...fitting].sort((a, b) => Number(outlasts(b)) - Number(outlasts(a))) : fitting;
}

/** A body that keeps coming is not cut off by it. */
const outlasts = ({ covers }: FixText): boolean => covers === 'headers' || covers === 'idle';

/** One of these texts as a fix; undefined where it cannot be written. */
export function offerOf(request: DeadlineRequest, text: FixText): FixOffer | undefined {
	const { model, record, place } = request;
	if (text.chained !== undefined) return chainedOf(request, text, text.chained);
	const anchor = model.optionsAnchor(record, place, reachOf(record, text));
	const names = place === 'call' ? record.action?.positional : undefined;
	if (!anchor || (anchor.foreign && !text.wrap && !names)) return undefined;
	const options = optionValues(request, anchor, text);
	const around = aroundSteps(request, anchor, text);
	if (!options || !around) return undefined;
	const { before = [], after = [] } = around;
	const helper = `{${ANY_HELPER.name}}`;
	const combined = options.some(({ any, value }) => any === helper || value.includes(helper));
	const setting: Step = {
		do: 'set-options',
		call: anchor.call,
		arg: anchor.arg,
		...(anchor.insert ? { insert: true } : {}),
		...(anchor.object ? { object: anchor.object } : {}),
		...(anchor.foreign && text.wrap ? { wrap: text.wrap } : {}),
		...(anchor.foreign && names ? { names } : {}),
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
				steps: [...(options.length > 0 ? [setting] : []), ...after, ...before, ...(combined ? [ANY_HELPER] : [])],
				names: [
					...(text.around?.names ?? []),
					...(text.listener ? [text.listener.name] : []),
					...(combined ? [ANY_HELPER.name] : []),
				],
			},
		],
	};
}

function chainedOf(request: DeadlineRequest, text: FixText, chained: string): FixOffer | undefined {
	const { model, record, place, ms } = request;
	const at = place === 'call' ? { file: record.file, at: record.call.at } : model.creationOf(record);
	const around = at && aroundSteps(request, { call: at.at }, text);
	if (!at || !around || (place === 'call' && model.takesCallback(record))) return undefined;
	return chainedOffer(record, place, at, chained.replaceAll('{ms}', millis(ms)), around.after ?? []);
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
			? text.wrap
				? 'beside an address'
				: 'beside its other arguments'
			: anchor.written
				? 'into a new object around another'
				: 'as a new argument';
	const of = record.lib.declaredBy === undefined ? record.lib.id : 'own client';
	return options.length > 0 ? `${of} ${place}: ${set}${around} ${where}` : `${of} ${place}:${around}`;
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
	if (text.inPlace) return 'call';
	return bounds.limits.some((l) => l.unit === 'signal' && Object.hasOwn(text.set, l.option)) ? 'call' : 'all';
}

function optionValues(request: DeadlineRequest, anchor: OptionsAnchor, text: FixText): OptionValue[] | undefined {
	const { model, record, ms } = request;
	const values: OptionValue[] = [];
	for (const [i, [option, code]] of Object.entries(text.set).entries()) {
		const limit = record.bounds.limits.find((l) => l.option === option);
		const stands = limit ? model.standing(record, anchor, limit) : 'missing';
		if (stands === 'unread') return undefined;
		const path = option.split('.');
		const own = anchor.keys.includes(path[0]!);
		// What the author has set beside it stays.
		if (i > 0 && (own || (stands !== 'missing' && stands !== 'given'))) continue;
		const keep = keepOf(record, stands, own);
		if (!keep) return undefined;
		const any = model.nodeOf(anchor.file) >= NODE_WITH_ANY ? 'AbortSignal.any' : `{${ANY_HELPER.name}}`;
		values.push({
			path,
			value: withTime(code, ms).replaceAll('{any}', any),
			keep,
			...(keep === 'combine' ? { any } : {}),
		});
	}
	return values;
}

/** @param own the option is written in the literal that is edited, so that its value can be completed */
function keepOf(record: DeadlineRecord, stands: Standing, own: boolean): Keep | undefined {
	// The controller may be aborted by others, too.
	if (record.verdict.flaw?.kind === 'cleared') return own ? 'combine' : undefined;
	if (stands === 'missing' || stands === 'off' || stands === 'set') return 'replace';
	if (stands === 'dead-signal') return own ? 'combine' : undefined;
	const zero = record.verdict.state === 'absent' && record.verdict.how === 'off';
	return zero ? (own ? 'fallback-zero' : undefined) : 'fallback';
}

/** What stands around the call for the option to work; undefined when it cannot. */
function aroundSteps(
	{ model, record, ms }: DeadlineRequest,
	anchor: Pick<OptionsAnchor, 'call'>,
	text: FixText,
): { before?: Step[]; after?: Step[] } | undefined {
	const after: Step[] = [];
	const isTold = text.orCallback && model.takesCallback(record);
	if (text.emits && !isTold && model.listensTo(record, text.emits) === 'no') {
		const reject = model.rejecter(record);
		if (reject === undefined) return undefined;
		after.push({ do: 'chain', call: anchor.call, code: `.on('${text.emits}', ${reject})` });
	}
	if (text.listener) {
		if (!model.canBeNamed(record)) return undefined;
		const code = text.listener.code.replaceAll('{ms}', millis(ms));
		after.push({ do: 'after', call: anchor.call, code, name: text.listener.name });
	}
	if (!text.around) return { after };
	if (model.isConditional(record)) return undefined;
	const code = text.around.before.map((c) => withTime(c, ms));
	return {
		before: [{ do: 'before', call: anchor.call, code }],
		after: [...after, { do: 'chain', call: anchor.call, code: text.around.chain }],
	};
}
