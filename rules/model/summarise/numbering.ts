/** Numbers the places of a summary: the walk writes offsets, which become marks when it is over. */
import { type Mark, markOf, type Offsets, orderOf } from '../marks';
import type { FileSummary, Span } from '../summary';

type Draft<T> = T extends Span
	? Span
	: T extends readonly (infer I)[]
		? Draft<I>[]
		: T extends object
			? { -readonly [K in keyof T]: Draft<T[K]> }
			: T;

/**
 * Replaces every offset in a summary by its mark.
 * @param summary offsets stand where marks belong; changed in place
 * @param length of the text, in UTF-16 code units
 */
export function number(summary: FileSummary, length: number): Offsets {
	const draft = summary as Draft<FileSummary>;
	const marks = new Int32Array(length + 1);
	const note = (offset: number): number => {
		if (offset <= length) marks[offset] = 1;
		return offset;
	};
	eachPlace(draft, note);
	const offsets = new Int32Array(1 + marks.reduce((count, isNamed) => count + isNamed, 0));
	// The first is the module's, which stays at the beginning when the first statement does not.
	let next = 1;
	for (let offset = 0; offset <= length; offset++) {
		if (marks[offset] === 0) continue;
		offsets[next] = offset;
		marks[offset] = next++;
	}
	// Beyond the text is the end of the module, after everything.
	eachPlace(draft, (offset) => (offset <= length ? marks[offset]! : offset));
	return offsets;
}

/** Replaces each place by what `to` makes of it. */
function eachPlace(summary: Draft<FileSummary>, to: (offset: number) => number): void {
	const mark = (at: Mark): Mark => markOf(to(orderOf(at)));
	// Spans may be shared: each gets a new one instead of being changed.
	const span = ([start, end]: Span): Span => [mark(start), mark(end)];
	const ordered = (one: { order: number }): void => {
		one.order = to(one.order);
	};
	const args = (list: readonly { at?: Span }[]): void => {
		for (const arg of list) if (arg.at) arg.at = span(arg.at);
	};
	for (const value of summary.values) {
		if (value.k === 'read' || value.k === 'member') ordered(value);
		else if (value.k === 'lost') value.at = span(value.at);
		else if (value.k === 'arr') args(value.items);
	}
	for (const variable of summary.vars) {
		variable.at = span(variable.at);
		variable.writes.forEach(ordered);
	}
	for (const object of summary.objs) {
		object.at = span(object.at);
		for (const prop of object.props) prop.at = span(prop.at);
	}
	for (const write of summary.writes) {
		write.at = span(write.at);
		ordered(write);
	}
	for (const call of summary.calls) {
		call.at = span(call.at);
		call.calleeAt = span(call.calleeAt);
		call.argsAt = call.argsAt.map(span);
		ordered(call);
		args(call.args);
	}
	for (const { loop } of summary.blocks) if (loop) loop.at = span(loop.at);
	summary.exits.forEach(ordered);
	for (const cls of summary.classes) {
		cls.at = span(cls.at);
		for (const field of cls.fields) field.at = span(field.at);
	}
	for (const one of [...summary.fns.slice(1), ...summary.imports, ...summary.syntaxErrors]) one.at = span(one.at);
}
