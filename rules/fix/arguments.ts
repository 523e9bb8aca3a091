/** Options of a call: in the object literal that holds them, around an expression that gives them, or as a new argument. */
import { isOptionsType } from '../model/link/anchors';
import { ts } from '../model/summarise/ts';
import { dropMember, properties, setOptions, unwrapped, withWas } from './objects';
import { braced, bracesAt, inStyle, isCall, type Source } from './source';
import { type Code, FixError, type PlacedStep, type TextEdit } from './types';

type SetOptions = Extract<PlacedStep, { do: 'set-options' }>;

/** The edits of a `set-options` step. @throws FixError where it cannot be written */
export function optionEdits(source: Source, { options, ...rest }: SetOptions): TextEdit[] {
	// What the author wrote is filled in later, and stays as it is.
	const step = { ...rest, options: options.map((o) => ({ ...o, value: inStyle(source, o.value) })) };
	if (step.object) {
		const object = source.at(step.object, ts.isObjectLiteralExpression);
		// One option in another's place needs no room beside a type that has none.
		const narrow = step.options.some((o) => o.instead) ? undefined : narrowed(source, object);
		if (narrow) return around(source, narrow, step);
		return [...setOptions(source, object, step.options), ...dropMember(source, object, step.drop)];
	}
	const call = source.at(step.call, isCall);
	const args = call.arguments ?? ts.factory.createNodeArray<ts.Expression>();
	if (args.slice(0, step.arg + 1).some(ts.isSpreadElement)) throw new FixError('its arguments are spread');
	const there = args[step.arg];
	if (step.names) return byName(source, args, step.names, step);
	if (!there) return append(source, call, args, step);
	if (step.insert) {
		const at = source.start(there);
		return [{ at: [at, at], text: `${braced(source, properties(source, step.options))}, ` }];
	}
	return around(source, there, step);
}

/** The edit of a `call-member` step. @throws FixError where the name is not there any more */
export function memberCallEdit(source: Source, step: Extract<PlacedStep, { do: 'call-member' }>): TextEdit[] {
	source.at(step.at, (node): node is ts.Expression => ts.isIdentifier(node) || ts.isPropertyAccessExpression(node));
	const end = step.at[1];
	const options = step.options.map((o) => ({ ...o, value: inStyle(source, o.value) }));
	return [{ at: [end, end], text: `.${step.member}(${literal(source, { options }, end)})` }];
}

/** A new object literal at an offset. */
function literal(source: Source, { options, oneLine }: Pick<SetOptions, 'options' | 'oneLine'>, offset: number): Code {
	const members = properties(source, options);
	const { open, between, close } = bracesAt(source, offset, oneLine ? 0 : members.join(', ').length);
	return open + members.join(between) + close;
}

/** `request(url, document)` → `request({ url, document, … })`; on lines of their own where the arguments are, or the line gets too long. */
function byName(
	source: Source,
	args: ts.NodeArray<ts.Expression>,
	names: readonly string[],
	step: SetOptions,
): TextEdit[] {
	const [first, last] = [args[0], args.at(-1)];
	if (!first || !last || args.length > names.length) throw new FixError('its arguments have no names');
	const start = source.start(first);
	const added = properties(source, step.options);
	const own = source.beginsLine(start);
	const length = added.join(', ').length + names.slice(0, args.length).join(': ').length;
	const gaps = args.slice(1).map((arg, i) => [args[i]!.end, source.start(arg)] as const);
	const breaks =
		/^[^\r\n]*$/.test(source.text.slice(start, last.end)) &&
		gaps.every(([from, to]) => /^,[ \t]*$/.test(source.text.slice(from, to)));
	const { open, between, close } = own
		? { open: '{', between: `,${source.style.eol}${source.indentAt(start)}`, close: '}' }
		: bracesAt(source, start, breaks ? length : 0);
	const end = args.hasTrailingComma ? args.end : last.end;
	const comment = source.afterComment(end);
	// Behind a comment that takes the rest of the line there is room on the next line only.
	const place = own || !source.text.slice(end, comment).includes('//') ? comment : end;
	const [from, to] = own ? [args.pos, closing(source, end)] : [start, place];
	return [
		{ at: [from, from], text: open },
		...args.flatMap((arg, i) => named(source, arg, names[i]!)),
		...(breaks && !own ? gaps.map((at) => ({ at, text: between })) : []),
		...further(end, place, args.hasTrailingComma, added, between),
		{ at: [to, to], text: close },
	];
}

/** More properties behind the last one, whose comment stays with it. */
function further(end: number, place: number, hasComma: boolean, added: readonly Code[], between: Code): TextEdit[] {
	const text = added.map((p, i) => (i === 0 ? '' : ',') + between.slice(1) + p).join('');
	return [
		...(hasComma ? [] : [{ at: [end, end] as const, text: ',' }]),
		{ at: [place, place], text: hasComma ? `${text},` : text },
	];
}

/** `document: ` before the expression, unless that is the name. */
function named(source: Source, arg: ts.Expression, name: string): TextEdit[] {
	const at = source.start(arg);
	return ts.isIdentifier(arg) && arg.text === name ? [] : [{ at: [at, at], text: `${name}: ` }];
}

/** Where the parenthesis behind the last argument is. */
function closing(source: Source, end: number): number {
	const between = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\r\n]*)*/.exec(source.text.slice(end));
	return end + (between?.[0].length ?? 0);
}

/** An expression that gives options becomes a part of an object literal. */
function around(source: Source, there: ts.Expression, step: SetOptions): TextEdit[] {
	const inner = unwrapped(there);
	if (ts.isObjectLiteralExpression(inner) && !narrowed(source, inner)) return setOptions(source, inner, step.options);
	const at = [source.start(there), there.end] as const;
	const text = source.textOf(there);
	if (text === 'undefined' || text === 'null' || text === 'void 0') return [{ at, text: literal(source, step, at[0]) }];
	const added = properties(
		source,
		step.options.map((o) => ({ ...o, value: withWas(o.value, `${source.textOf(inner)}.${o.instead}`) })),
	);
	const loose = isLoose(there);
	const kept = step.wrap ? [`${step.wrap}: `, ''] : loose ? ['...(', ')'] : ['...', ''];
	const own = added.join(', ');
	const { open, between, close } = bracesAt(source, at[0], step.oneLine ? 0 : own.length + kept.join('').length);
	const members = added.join(between);
	// Two insertions, so that another fix inside the expression still fits.
	const fallback = step.options.some(({ keep }) => keep === 'fallback');
	const [before, after] = fallback
		? [open + members + between + kept[0], kept[1] + close]
		: [open + kept[0], kept[1] + between + members + close];
	return [
		{ at: [at[0], at[0]], text: before },
		{ at: [at[1], at[1]], text: after },
	];
}

/** `{ … } satisfies { a: string }`: the type may have no room for one more option. */
function narrowed(source: Source, object: ts.ObjectLiteralExpression): ts.Expression | undefined {
	const { parent } = object;
	if (!ts.isSatisfiesExpression(parent) && !ts.isAsExpression(parent)) return undefined;
	const type = source.textOf(parent.type);
	return type === 'const' || isOptionsType(type) ? undefined : parent;
}

const isLoose = (node: ts.Expression): boolean =>
	ts.isAwaitExpression(node) ||
	ts.isAsExpression(node) ||
	ts.isSatisfiesExpression(node) ||
	ts.isConditionalExpression(node) ||
	ts.isBinaryExpression(node) ||
	ts.isArrowFunction(node) ||
	ts.isYieldExpression(node);

/** A new last argument; places left out before it are `undefined`. */
function append(
	source: Source,
	call: ts.CallExpression | ts.NewExpression,
	args: ts.NodeArray<ts.Expression>,
	step: SetOptions,
): TextEdit[] {
	const options = literal(source, step, call.end);
	const added = [...Array<Code>(step.arg - args.length).fill('undefined'), options];
	if (!call.arguments) return [{ at: [call.end, call.end], text: `(${added.join(', ')})` }];
	const last = args.at(-1);
	if (!last) return [{ at: [call.end - 1, call.end - 1], text: added.join(', ') }];
	const { eol } = source.style;
	const own = args.every((a) => source.beginsLine(source.start(a)));
	const before = own ? `${eol}${source.indentAt(source.start(last))}` : ' ';
	if (args.hasTrailingComma) {
		const place = own ? source.afterComment(args.end) : args.end;
		return [{ at: [place, place], text: added.map((a) => `${before}${a},`).join('') }];
	}
	const place = own ? source.afterComment(last.end) : last.end;
	if (place === last.end) return [{ at: [place, place], text: added.map((a) => `,${before}${a}`).join('') }];
	// The comment stays with the argument that it is about.
	return [
		{ at: [last.end, last.end], text: ',' },
		{ at: [place, place], text: added.map((a) => before + a).join(',') },
	];
}
