/** Writes a fix that was offered: from its steps and one parse of each file to text edits. */
import type { Placing, TextSpan } from '../model/marks';
import { ts } from '../model/summarise/ts';
import type { Span } from '../model/summary';
import { memberCallEdit, optionEdits } from './arguments';
import { joinEdits } from './edits';
import { importEdits } from './imports';
import { laterEdits } from './later';
import { CODE_CHANGED, isCall, Source } from './source';
import { afterEdits, beforeEdits, chainEdit, hasHelper, helperCode, helperEdit } from './statements';
import {
	type Code,
	type FileChange,
	type FileEdits,
	FixError,
	type FixOffer,
	type PlacedStep,
	type Step,
	type TextEdit,
} from './types';

type PlacedChange = Omit<FileChange, 'steps'> & { readonly steps: readonly PlacedStep[] };

/**
 * The edits of a fix.
 * @param textOf a file's current text without BOM; undefined when it is gone
 * @param placing where in that text a place is
 * @throws FixError when the code no longer is what it was, or has a form that cannot be edited
 */
export function writeFix(offer: FixOffer, textOf: (file: string) => string | undefined, placing: Placing): FileEdits[] {
	return offer.changes.map((change) => {
		const { file } = change;
		const text = textOf(file);
		if (text === undefined) throw new FixError('the file is gone');
		const steps = change.steps.map((step) => placedStep(step, (at) => placing({ file, at })));
		return { file, edits: writeChange(new Source(file, text), { ...change, steps }) };
	});
}

/** Looks its places up in the text. */
function placedStep(step: Step, placing: (at: Span) => TextSpan | undefined): PlacedStep {
	const to = (at: Span): TextSpan => {
		const there = placing(at);
		if (!there) throw new FixError(CODE_CHANGED);
		return there;
	};
	switch (step.do) {
		case 'set-options': {
			const { object, ...rest } = step;
			return { ...rest, call: to(step.call), ...(object ? { object: to(object) } : {}) };
		}
		case 'after':
		case 'before':
		case 'chain':
			return { ...step, call: to(step.call) };
		case 'later':
			return { ...step, call: to(step.call), behind: to(step.behind) };
		case 'call-member':
			return { ...step, at: to(step.at) };
		case 'insert':
			return { ...step, before: to(step.before) };
		case 'helper':
		case 'edit':
			return step;
	}
}

function writeChange(source: Source, change: PlacedChange): TextEdit[] {
	const named = uniqueNames(source, change.names ?? [], change.steps);
	const edits = change.steps.reduce<readonly TextEdit[]>((all, step) => withStep(source, all, rename(step, named)), []);
	return joinEdits([...edits, ...importEdits(source, change.imports ?? []), ...staleExpectations(source, edits)]);
}

/** The edits with those of one more step. */
function withStep(source: Source, edits: readonly TextEdit[], step: PlacedStep): readonly TextEdit[] {
	return step.do === 'before'
		? beforeEdits(source, step.call, step.code, edits)
		: [...edits, ...stepEdits(source, step)];
}

function stepEdits(source: Source, step: Exclude<PlacedStep, { do: 'before' }>): TextEdit[] {
	switch (step.do) {
		case 'set-options':
			return optionEdits(source, step);
		case 'after':
			return afterEdits(source, step.call, step.code, step.name);
		case 'chain':
			return chainEdit(source, step.call, step.code);
		case 'later':
			return laterEdits(source, step.call, step.behind);
		case 'call-member':
			return memberCallEdit(source, step);
		case 'helper':
			return helperEdit(source, step.name, step[languageOf(source)]);
		case 'insert':
			return [{ at: [step.before[0], step.before[0]], text: step.code }];
		case 'edit':
			return [step.edit];
	}
}

/** A name that is taken gets a number, `controller2`, unless it is taken by the very helper that would be written. */
function uniqueNames(
	source: Source,
	names: readonly string[],
	steps: readonly PlacedStep[],
): ReadonlyMap<string, string> {
	if (names.length === 0) return new Map();
	const [helpers, taken] = [source.names(), source.names(functionOf(source, steps))];
	const isThere = (name: string): boolean =>
		steps.some(
			(s) => s.do === 'helper' && s.name === name && hasHelper(source, helperCode(source, name, s[languageOf(source)])),
		);
	return new Map(
		names.map((name) => {
			const known = steps.some((s) => s.do === 'helper' && s.name === name) ? helpers : taken;
			let free = name;
			if (!isThere(name)) for (let n = 2; known.has(free); n++) free = `${name}${n}`;
			known.add(free);
			return [name, free];
		}),
	);
}

/** The function the steps' call stands in: a name of its own hides none that is used there. */
function functionOf(source: Source, steps: readonly PlacedStep[]): ts.Node {
	const step = steps.find((s) => 'call' in s);
	let node: ts.Node = step && 'call' in step ? source.at(step.call, isCall) : source.tree;
	while (node.parent && !ts.isFunctionLike(node)) node = node.parent;
	return node;
}

const languageOf = (source: Source): 'ts' | 'js' => (source.isTypeScript ? 'ts' : 'js');

function rename(step: PlacedStep, names: ReadonlyMap<string, string>): PlacedStep {
	if (names.size === 0) return step;
	const code = (c: Code): Code => [...names].reduce((out, [name, free]) => out.replaceAll(`{${name}}`, free), c);
	switch (step.do) {
		case 'set-options':
			return {
				...step,
				options: step.options.map((o) => ({ ...o, value: code(o.value), ...(o.any ? { any: code(o.any) } : {}) })),
			};
		case 'before':
			return { ...step, code: step.code.map(code) };
		case 'chain':
			return { ...step, code: code(step.code) };
		case 'helper':
			return { ...step, name: names.get(step.name) ?? step.name };
		case 'after':
			return { ...step, code: code(step.code), name: names.get(step.name) ?? step.name };
		default:
			return step;
	}
}

const EXPECTATION = /^\/[/*]\s*@ts-expect-error\b/;

/** `@ts-expect-error` above an option that TypeScript did not know and that the fix replaces: it would be an error of its own. */
function staleExpectations(source: Source, edits: readonly TextEdit[]): TextEdit[] {
	return edits.flatMap(({ at }): TextEdit[] => {
		if (at[0] === at[1] || !source.isTypeScript) return [];
		const comments = ts.getLeadingCommentRanges(source.text, leadingStart(source, at[0])) ?? [];
		const last = comments.at(-1);
		if (!last || !EXPECTATION.test(source.text.slice(last.pos, last.end))) return [];
		const next = /^[ \t]*(\r\n|\r|\n)[ \t]*/.exec(source.text.slice(last.end));
		return next ? [{ at: [last.pos, last.end + next[0].length], text: '' }] : [];
	});
}

/** The full start of the property at an offset: its comments included. */
function leadingStart(source: Source, offset: number): number {
	let found = offset;
	const visit = (node: ts.Node): void => {
		if (node.pos > offset || node.end <= offset) return;
		if (ts.isObjectLiteralElementLike(node) && source.start(node) === offset) found = node.pos;
		ts.forEachChild(node, visit);
	};
	visit(source.tree);
	return found;
}
