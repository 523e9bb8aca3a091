/** Offers that give effect to a limit the author wrote and that does nothing: with the author's value, so they are safe. */
import type { OptionsAnchor } from '../model/link/anchors';
import type { Flaw } from '../model/link/verdict';
import { type DeadlineRequest, fittingTexts, offerOf } from './deadline';
import { millis } from './time';
import type { FixOffer, OptionValue, Step } from './types';

/** `AbortSignal.timeout` takes no more. */
const MOST_MS = 2 ** 32 - 1;

/** @returns undefined where what was meant cannot be written for sure */
export function effectOffer(request: DeadlineRequest, flaw: Flaw): FixOffer | undefined {
	switch (flaw.kind) {
		case 'look-alike':
			return insteadOf(request, flaw) ?? besides(request, flaw);
		case 'misspelt':
			return renamed(request, flaw);
		case 'misplaced':
			return moved(request, flaw);
		case 'event-only':
			return listening(request);
		case 'late-defaults':
			return besides(request, flaw);
		case 'overruled':
			return combined(request, flaw);
		case 'shared-signal':
			return request.place === 'call' ? ownSignal(request, flaw) : insteadOf(request, flaw, signalOf(request));
		default:
			return undefined;
	}
}

/** The option that takes a signal. */
const signalOf = ({ record }: DeadlineRequest): string | undefined =>
	record.bounds.limits.find((l) => l.unit === 'signal')?.option;

const isTime = (ms: unknown): ms is number => typeof ms === 'number' && Number.isInteger(ms) && ms > 0 && ms <= MOST_MS;

/** The option that works takes the place of the one that does not: fetch's `timeout` becomes a signal. */
function insteadOf(request: DeadlineRequest, flaw: Flaw, ignored = flaw.option): FixOffer | undefined {
	const { model, record, place } = request;
	const text = fittingTexts(request)[0];
	const [option, code] = Object.entries(text?.set ?? {})[0] ?? [];
	const stays = record.bounds.lookAlikes?.find((l) => l.option === ignored)?.stays;
	const isPlain = text && !text.around && !text.listener && !code!.includes('{any}');
	if (!isPlain || option === undefined || stays || ignored === undefined) return undefined;
	if (model.bodyUse(record) === 'unknown') return undefined;
	// Never in a variable's literal: others may read the option there.
	const anchor = model.optionsAnchor(record, place, place === 'call' ? 'statement' : 'all');
	if (!anchor || ignored.includes('.')) return undefined;
	const limit = record.bounds.limits.find((l) => l.option === option);
	if (limit ? model.standing(record, anchor, limit) !== 'missing' : anchor.keys.includes(option)) return undefined;
	// A value from the environment may be a string, which a signal does not take.
	const isSignal = flaw.kind === 'shared-signal';
	const value = isSignal ? flaw.valueMs : model.literalOption(anchor, ignored);
	const reachable = anchor.object ? anchor.keys.includes(ignored) : anchor.named && !isSignal;
	if (!reachable || !isTime(value)) return undefined;
	return setting(request, anchor, {
		title: isSignal
			? `Set \`${option}: ${code!.replaceAll('{ms}', millis(value))}\` instead of one signal for all calls`
			: `Give the ignored \`${ignored}\` effect: \`${option}: ${code!.replaceAll('{ms}', '…')}\``,
		form: `${option} for the ignored ${ignored} ${anchor.object ? 'in an object' : 'of a variable'}`,
		options: [
			{
				path: option.split('.'),
				value: code!.replaceAll('{ms}', isSignal ? millis(value) : '{was}'),
				keep: 'replace',
				instead: ignored,
			},
			...Object.entries(text.set)
				.slice(1)
				.map(([name, other]) => ({
					path: name.split('.'),
					value: other.replaceAll('{ms}', millis(value)),
					keep: 'replace' as const,
				})),
		],
	});
}

/** The option that works is written as well, with the author's value. */
function besides(request: DeadlineRequest, flaw: Flaw): FixOffer | undefined {
	if (!isTime(flaw.valueMs) || request.model.bodyUse(request.record) === 'unknown') return undefined;
	const text = fittingTexts(request)[0];
	const offer = text && offerOf({ ...request, ms: flaw.valueMs }, text);
	return offer && { ...offer, safety: 'safe' };
}

/** `timeOut: 5000` → `timeout: 5000`. */
function renamed(request: DeadlineRequest, { option, meant }: Flaw): FixOffer | undefined {
	const anchor = request.model.optionsAnchor(request.record, request.place, 'all');
	if (!anchor?.object || option === undefined || meant === undefined || !anchor.keys.includes(option)) return undefined;
	return setting(request, anchor, {
		title: `Rename \`${option}\` to \`${meant}\``,
		// The same for every library: what has its right name is an option like any other.
		form: 'the right name for a misspelt option',
		ofAny: true,
		options: [{ path: [meant], value: '{was}', keep: 'replace', instead: option }],
	});
}

/** `post(url, { timeout })` → `post(url, undefined, { timeout })`; `get(url, {}, { timeout })` → `get(url, { timeout })`. */
function moved({ record, place }: DeadlineRequest, { arg }: Flaw): FixOffer | undefined {
	const { action, call } = record;
	const to = Math.max(...(action?.options.map((o) => o.arg) ?? [-1]));
	const at = arg === undefined ? undefined : call.argsAt[arg];
	if (!at || arg === undefined || place !== 'call' || to < 0) return undefined;
	const isBody = arg === action?.body && arg === to - 1 && call.args.length === to;
	const step: Step | undefined = isBody ? { do: 'insert', before: at, code: 'undefined, ' } : undefined;
	if (!step) return undefined;
	return {
		title: 'Move the options behind the body, where they are read',
		// They are sent no more: whoever reads the body may miss them.
		safety: 'unsafe',
		form: `${record.lib.id} ${place}: options out of the body`,
		needs: [],
		changes: [{ file: record.file, steps: [step] }],
	};
}

/** `timeout` is set, by the option or on the result, and only emits an event that nobody acts on. */
function listening({ model, record, place }: DeadlineRequest): FixOffer | undefined {
	const text = record.bounds.fixes.find((t) => t.listener && !t.listener.code.includes('{ms}'));
	if (!text?.listener || place !== 'call' || record.verdict.state !== 'absent') return undefined;
	if (!model.limitsResult(record) || !model.canBeNamed(record)) return undefined;
	if (text.emits && model.listensTo(record, text.emits) === 'no') return undefined;
	const { event, code, name } = text.listener;
	return {
		title: `End the request on '${event}'`,
		safety: 'safe',
		form: `${record.lib.id} ${place}: a listener for the ${event} that is set`,
		needs: [],
		changes: [{ file: record.file, steps: [{ do: 'after', call: record.call.at, code, name }], names: [name] }],
	};
}

/** The signal that is there, or the time that is not read beside it: whichever comes first. */
function combined(request: DeadlineRequest, { option, valueMs }: Flaw): FixOffer | undefined {
	const signal = signalOf(request);
	const text = fittingTexts(request).find((t) => signal !== undefined && Object.hasOwn(t.set, signal) && !t.around);
	if (!text || !isTime(valueMs)) return undefined;
	const offer = offerOf({ ...request, ms: valueMs }, text);
	if (!offer || option === undefined) return undefined;
	// What nothing reads goes, where it stands beside the signal.
	const changes = offer.changes.map((change) => ({
		...change,
		steps: change.steps.map((step) => (step.do === 'set-options' ? { ...step, drop: option } : step)),
	}));
	return { ...offer, changes, safety: 'safe', title: `Give \`${option}\` effect beside the signal` };
}

/** `AbortSignal.timeout` at the call, where it counts from the call. */
function ownSignal(request: DeadlineRequest, { valueMs }: Flaw): FixOffer | undefined {
	const anchor = request.model.optionsAnchor(request.record, 'call', 'call');
	const signal = signalOf(request);
	if (!anchor || anchor.foreign || signal === undefined || !isTime(valueMs)) return undefined;
	return setting(request, anchor, {
		title: `Make the signal at this call: \`AbortSignal.timeout(${millis(valueMs)})\``,
		form: `${signal} instead of a shared one ${anchor.object ? 'in an object' : 'around another'}`,
		options: [{ path: signal.split('.'), value: `AbortSignal.timeout(${millis(valueMs)})`, keep: 'replace' }],
	});
}

interface Setting {
	readonly title: string;
	readonly form: string;
	/** What is written does not depend on the library. */
	readonly ofAny?: true;
	readonly options: readonly OptionValue[];
}

function setting(
	{ record, place }: DeadlineRequest,
	{ file, call, arg, object }: OptionsAnchor,
	{ title, form, options, ofAny }: Setting,
): FixOffer {
	const set: Step = { do: 'set-options', call, arg, ...(object ? { object } : {}), options };
	return {
		title,
		safety: 'safe',
		form: `${ofAny ? 'any library' : record.lib.id} ${place}: ${form}`,
		needs: [],
		changes: [{ file, steps: [set] }],
	};
}
