/** What Holdfast sees in a file: its role, its outbound calls, what protects them and why. */
import type { LostCall, OutboundCall } from '../../../rules/model/guards';
import type { TextLoc } from '../../../rules/model/marks';
import type { Evidence } from '../../../rules/model/summary';
import type { RuleMeta } from '../../../rules/rule';
import type { Explanation, Session } from '../../engine/session';
import type { Range } from '../../engine/types';
import type { WrapperCall } from '../../engine/wrappers';
import { escapeControl } from '../../text/control';
import {
	detailOf,
	guardSummary,
	HOW_FOLLOWED,
	kindOfCall,
	libraryOf,
	makesCalls,
	NOT_FOLLOWED,
	TRAIL_ENDED,
} from '../../text/explained';
import type { ReportContext } from '../reporters/reporter';
import { count, pad, widthOf } from '../text/display';
import { excerpt } from '../text/excerpt';
import { placeList, wrapNote } from '../text/places';

/** The file's role and one line for each of its calls. */
export function explainFile(
	session: Session,
	file: string,
	metas: readonly RuleMeta[],
	context: ReportContext,
): string[] {
	const { sources, colours, width } = context;
	const { role, calls, lost, wrappers, leftOut } = asked(session, file);
	const rules = metas.filter((meta) => meta.roles.includes(role.role)).map((meta) => meta.id);
	const about =
		leftOut === undefined
			? [
					`  role   ${role.role}: ${escapeControl(role.reason)}`,
					`  rules  ${rules.length > 0 ? rules.join(', ') : `none looks at files of this role; "roles" in the configuration can change it`}`,
				]
			: wrapNote(leftOutNote(leftOut), width - 2).map((line) => `  ${line}`);
	const out = [colours.strong(sources.place(file)), ...about, ''];
	const [first] = [calls, wrappers, lost].flat();
	if (!first) return [...out, 'No outbound calls are seen in this file.'];
	if (calls.length > 0) {
		const rows = calls.map((call) => ({
			place: lineColumn(call.at, context),
			note: `${oneLine(call.text)}${call.text === libraryOf(call) ? '' : ` (${escapeControl(libraryOf(call))})`}: ${guardSummary(call)}`,
		}));
		out.push(colours.strong(`${count(calls.length, 'outbound call')}:`), ...placeList(rows, 2, width, colours));
	}
	if (wrappers.length > 0) {
		const rows = wrappers.map((call) => ({
			place: lineColumn(call.at, context),
			note: `${oneLine(call.text)}: ${targetOf(call, context)}`,
		}));
		if (calls.length > 0) out.push('');
		out.push(
			colours.strong(`${count(wrappers.length, 'call')} into functions that make outbound calls:`),
			...placeList(rows, 2, width, colours),
		);
	}
	if (lost.length > 0) {
		const rows = lost.map(({ at, text, why }) => ({
			place: lineColumn(at, context),
			note: `${oneLine(text)}: ${why.note}`,
		}));
		if (first !== lost[0]) out.push('');
		out.push(
			colours.strong(`${count(lost.length, 'call')} that could not be followed:`),
			...placeList(rows, 2, width, colours),
		);
	}
	const { line } = sources.position(file, first.at.at[0]);
	return [...out, '', `${colours.faint('Evidence for one line:')}  holdfast explain ${sources.place(file)}:${line}`];
}

/** What the session says, without calls on the answer of an outbound call: `got(…).json()` is one matter. */
function asked(session: Session, file: string, line?: number): Explanation {
	const found = session.explain(file, line);
	const starts = new Set(found.calls.map(({ at }) => at.at[0]));
	return { ...found, lost: found.lost.filter(({ at }) => !starts.has(at.at[0])) };
}

/** The guard record of every call on a line; the nearest call when there is none. */
export function explainLine(session: Session, file: string, line: number, context: ReportContext): string[] {
	const { calls, lost, wrappers } = asked(session, file, line);
	// `app.get('/', () => { … })` is on every line of its handler, and says nothing about what is called there.
	const starting = lost.filter(({ at }) => context.sources.position(at.file, at.at[0]).line === line);
	const nearest = calls.length + wrappers.length + starting.length > 0 ? starting : lost;
	const blocks = [
		...calls.map((call) => ({ at: call.at.at[0], lines: callBlock(call, context) })),
		...wrappers.map((call) => ({ at: call.at.at[0], lines: wrapperBlock(call, context) })),
		...nearest.map((call) => ({ at: call.at.at[0], lines: lostBlock(call, context) })),
	].sort((a, b) => a.at - b.at);
	if (blocks.length === 0)
		return findingsThere(session, file, line, context) ?? nothingThere(session, file, line, context);
	return blocks.flatMap(({ lines }, i) => (i === 0 ? lines : ['', ...lines]));
}

function callBlock(call: OutboundCall<TextLoc>, context: ReportContext): string[] {
	const { colours, width } = context;
	const out = [
		`${colours.strong(context.sources.placeOf(call.at))}  ${oneLine(call.text)}`,
		`  ${escapeControl(kindOfCall(call))}`,
		'',
		...code(call.at, call.text, context),
	];
	for (const [name, guard] of Object.entries(call.guards)) {
		const state = colours[STATE_COLOUR[guard.state]](guard.state);
		out.push('', `  ${name}: ${state}${escapeControl(detailOf(guard))}`, ...evidenceLines(guard.evidence, context));
	}
	if (call.trail.length > 0) {
		out.push(
			'',
			`  ${HOW_FOLLOWED}`,
			...placeList(
				call.trail.map((step) => row(step, context)),
				4,
				width,
				colours,
			),
		);
	}
	return out;
}

/** What the function makes of its own accord; the guards are those of all its callers together. */
function wrapperBlock(call: WrapperCall<TextLoc>, context: ReportContext): string[] {
	const { sources, colours, width } = context;
	const rows = call.calls.map((inner) => ({
		place: sources.placeOf(inner.at),
		note: `${oneLine(inner.text)}: ${guardSummary(inner)}`,
	}));
	const first = call.calls[0]!.at;
	return [
		`${colours.strong(sources.placeOf(call.at))}  ${oneLine(call.text)}`,
		`  calls the function at ${sources.placeOf(call.to)}`,
		`  ${makesCalls(call)}`,
		'',
		...code(call.at, call.text, context),
		'',
		...placeList(rows, 4, width, colours),
		'',
		`${colours.faint('Evidence for it:')}  holdfast explain ${sources.place(first.file)}:${sources.position(first.file, first.at[0]).line}`,
	];
}

/** `src/http.ts:2 makes fetch: deadline absent`. */
function targetOf({ to, calls }: WrapperCall<TextLoc>, { sources }: ReportContext): string {
	const [first, ...more] = calls;
	const rest = more.length > 0 ? `, and ${more.length} more` : '';
	const place = `${sources.place(to.file)}:${sources.position(to.file, to.at[0]).line}`;
	return `${place} makes ${oneLine(first!.text)} (${guardSummary(first!)})${rest}`;
}

function leftOutNote(why: string): string {
	return `No run over the project looks at this file: ${escapeControl(why)}.`;
}

function lostBlock({ at, text, why }: LostCall<TextLoc>, context: ReportContext): string[] {
	return [
		`${context.colours.strong(context.sources.placeOf(at))}  ${oneLine(text)}`,
		`  ${NOT_FOLLOWED}`,
		'',
		...code(at, text, context),
		'',
		`  ${TRAIL_ENDED}`,
		...evidenceLines([why], context),
	];
}

/** Findings about what makes no call itself, such as a client that is made here; undefined when there are none. */
function findingsThere(session: Session, file: string, line: number, context: ReportContext): string[] | undefined {
	const { sources, colours, width } = context;
	const { findings, baselined } = session.analyse();
	const here = [...findings, ...baselined].filter((one) => one.file === file && one.range.start.line === line);
	if (here.length === 0) return undefined;
	return here.flatMap(({ rule, range, message, related }, i) => {
		const rows = related.map((one) => ({ place: sources.place(one.file, one.range.start), note: one.message }));
		const call = related.find(({ role }) => role === 'call');
		const next = call && `${sources.place(call.file)}:${call.range.start.line}`;
		return [
			...(i === 0 ? [] : ['']),
			`${colours.strong(sources.place(file, range.start))}  ${rule}`,
			...wrapNote(message, width - 2).map((text) => `  ${text}`),
			...(rows.length > 0 ? ['', ...placeList(rows, 2, width, colours)] : []),
			...(next ? ['', `${colours.faint('What protects such a call:')}  holdfast explain ${next}`] : []),
		];
	});
}

function nothingThere(session: Session, file: string, line: number, { sources, colours }: ReportContext): string[] {
	const { role, calls, lost, wrappers, leftOut } = asked(session, file);
	const name = sources.place(file);
	const said = `No outbound call is seen on line ${line} of ${name}`;
	const all = [...calls, ...wrappers, ...lost].map(({ at, text }) => ({
		text,
		line: sources.position(at.file, at.at[0]).line,
	}));
	all.sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line) || a.line - b.line);
	const [nearest] = all;
	const start = [
		`${said}${nearest ? '.' : ', nor on any other line.'}`,
		leftOut === undefined ? `The file's role is ${role.role}: ${escapeControl(role.reason)}.` : leftOutNote(leftOut),
	];
	if (!nearest) return start;
	return [
		...start,
		`The nearest call is on line ${nearest.line}: ${oneLine(nearest.text)}`,
		'',
		`${colours.faint('Explain that one:')}  holdfast explain ${name}:${nearest.line}`,
	];
}

const STATE_COLOUR = { present: 'good', absent: 'warning', unknown: 'info' } as const;

function evidenceLines(evidence: readonly Evidence<TextLoc>[], context: ReportContext): string[] {
	return placeList(
		evidence.map((one) => row(one, context)),
		4,
		context.width,
		context.colours,
	);
}

function row({ at, note }: Evidence<TextLoc>, { sources }: ReportContext): { place: string; note: string } {
	return { place: at ? sources.placeOf(at) : '', note };
}

/** The line with the callee marked: a whole call is often wider than the screen. */
function code(at: TextLoc, text: string, { sources, width, colours }: ReportContext): string[] {
	const start = sources.position(at.file, at.at[0]);
	const written = sources.line(at.file, start.line)?.startsWith(text, start.column - 1);
	const end = sources.position(at.file, written ? at.at[0] + text.length : at.at[1]);
	const range: Range = { start, end };
	return excerpt(sources, at.file, range, { width, colours, mark: colours.info, context: 0 });
}

function lineColumn(at: TextLoc, { sources }: ReportContext): string {
	const { line, column } = sources.position(at.file, at.at[0]);
	return pad(`${line}:${column}`, 6);
}

/** Code as one short line. */
function oneLine(text: string): string {
	const flat = escapeControl(text.replace(/\s+/g, ' '));
	return widthOf(flat) > 60 ? `${flat.slice(0, 59)}…` : flat;
}
