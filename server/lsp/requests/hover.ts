/** textDocument/hover: what Holdfast knows of the call at a place. */
import type { Hover, HoverParams } from 'vscode-languageserver';
import type { LostCall } from '../../../rules/model/guards';
import type { TextLoc } from '../../../rules/model/marks';
import type { Explanation, Session } from '../../engine/session';
import { isCodeFile } from '../../engine/workspace/discover';
import { pathFrom } from '../../engine/workspace/paths';
import type { Context } from '../context';
import { Explained } from '../explained';
import type { LintRoot } from '../lint-root';
import { pathOf } from '../uris';

export function hover(context: Context, { textDocument: { uri }, position }: HoverParams): Hover | null {
	const { documents, roots } = context;
	const file = documents.get(uri)?.file ?? pathOf(uri);
	// Some editors ask about components and documents, too.
	const root = file === undefined || !isCodeFile(file) ? undefined : roots.of(file);
	const session = root?.current();
	if (!root || !session || file === undefined) return null;
	const { places } = root.convert;
	const offset = places.offset(file, position);
	const { line } = places.position(file, offset);
	const said = sayingOf(session.explain(file, line), offset, session, (at) => places.position(at.file, at.at[0]).line);
	if (!said) return null;
	const value = said.in(explained(context, root, session));
	return root.convert.hover(value, said.at);
}

/** What is to be said, and of which code. */
interface Saying {
	readonly at: TextLoc;
	in(words: Explained): string;
}

function sayingOf(
	{ calls, wrappers, lost }: Explanation,
	offset: number,
	session: Session,
	lineOf: (at: TextLoc) => number,
): Saying | undefined {
	const all: Saying[] = [
		...calls.map((call) => ({ at: call.at, in: (words: Explained) => words.call(call) })),
		...wrappers.map((call) => ({ at: call.at, in: (words: Explained) => words.wrapper(call) })),
	];
	const around = all.filter(({ at: { at } }) => at[0] <= offset && offset < at[1]);
	const size = ({ at: { at } }: Saying) => at[1] - at[0];
	const innermost = around.sort((a, b) => size(a) - size(b))[0];
	const missed = lost.find((call) => isCallee(call, offset) && isWorthSaying(call, session, lineOf));
	// A call among the arguments is nearer than the one that gets it.
	return missed && (!innermost || innermost.at.at[0] < missed.at.at[0])
		? { at: missed.at, in: (words) => words.lost(missed) }
		: innermost;
}

/** What comes before the arguments. */
function isCallee({ at: { at }, text }: LostCall<TextLoc>, offset: number): boolean {
	return at[0] <= offset && offset < Math.min(at[0] + text.length, at[1]);
}

/**
 * Most calls that are not followed are `list.push` and the like, and no one asks about them. What is waited for may leave
 * the process: there it is good to know that nothing is known. Reading an answer belongs to the call that brought it.
 */
function isWorthSaying({ at, why }: LostCall<TextLoc>, session: Session, lineOf: (at: TextLoc) => number): boolean {
	const before = session.text(at.file)?.slice(Math.max(0, at.at[0] - 40), at.at[0]) ?? '';
	if (!/\bawait\s+$/.test(before)) return false;
	const end = why.at;
	if (!end) return true;
	const { calls } = session.explain(end.file, lineOf(end));
	return !calls.some(({ at: { at } }) => at[0] <= end.at[0] && end.at[1] <= at[1]);
}

function explained({ client, documents }: Context, { convert }: LintRoot, { root }: Session): Explained {
	return new Explained(client.markdownHover, ({ file, at }) => {
		const { line, column } = convert.places.position(file, at[0]);
		return { name: `${pathFrom(root, file)}:${line}`, address: `${documents.uri(file)}#L${line},${column}` };
	});
}
