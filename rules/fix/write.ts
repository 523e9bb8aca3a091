/** Writes a fix that was offered: from its steps and one parse of each file to text edits. */
import { ts } from '../model/summarise/ts';
import { memberCallEdit, optionEdits } from './arguments';
import { joinEdits } from './edits';
import { importEdits } from './imports';
import { laterEdits } from './later';
import { isCall, Source } from './source';
import { afterEdits, beforeEdits, chainEdit, hasHelper, helperCode, helperEdit } from './statements';
import { type Code, type FileChange, type FileEdits, FixError, type FixOffer, type Step, type TextEdit } from './types';

/**
 * The edits of a fix.
 * @param textOf a file's current text without BOM; undefined when it is gone
 * @throws FixError when the code no longer is what it was, or has a form that cannot be edited
 */
export function writeFix(offer: FixOffer, textOf: (file: string) => string | undefined): FileEdits[] {
	return offer.changes.map((change) => {
		const text = textOf(change.file);
		if (text === undefined) throw new FixError('the file is gone');
		return { file: change.file, edits: writeChange(new Source(change.file, text), change) };
	});
}

function writeChange(source: Source, change: FileChange): TextEdit[] {
	const named = uniqueNames(source, change.names ?? [], change.steps);
	const edits = change.steps.reduce<readonly TextEdit[]>((all, step) => withStep(source, all, rename(step, named)), []);
	return joinEdits([...edits, ...importEdits(source, change.imports ?? []), ...staleExpectations(source, edits)]);
}

/** The edits with those of one more step. */
function withStep(source: Source, edits: readonly TextEdit[], step: Step): readonly TextEdit[] {
	return step.do === 'before'
		? beforeEdits(source, step.call, step.code, edits)
		: [...edits, ...stepEdits(source, step)];
}

function stepEdits(source: Source, step: Exclude<Step, { do: 'before' }>): TextEdit[] {
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
		case 'edit':
			return [step.edit];
	}
}

/** A name that is taken gets a number, `controller2`, unless it is taken by the very helper that would be written. */
function uniqueNames(source: Source, names: readonly string[], steps: readonly Step[]): ReadonlyMap<string, string> {
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
function functionOf(source: Source, steps: readonly Step[]): ts.Node {
	const step = steps.find((s) => 'call' in s);
	let node: ts.Node = step && 'call' in step ? source.at(step.call, isCall) : source.tree;
	while (node.parent && !ts.isFunctionLike(node)) node = node.parent;
	return node;
}

const languageOf = (source: Source): 'ts' | 'js' => (source.isTypeScript ? 'ts' : 'js');

function rename(step: Step, names: ReadonlyMap<string, string>): Step {
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
