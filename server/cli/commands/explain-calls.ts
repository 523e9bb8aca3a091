/** What Holdfast sees in a file: its role, its outbound calls, what protects them and why. */
import type { Guard, LostCall, OutboundCall } from '../../../rules/model/guards';
import type { Evidence, Loc } from '../../../rules/model/summary';
import type { RuleMeta } from '../../../rules/rule';
import type { Session } from '../../engine/session';
import type { Range } from '../../engine/types';
import type { ReportContext } from '../reporters/reporter';
import { count, escapeControl, pad, widthOf } from '../text/display';
import { excerpt } from '../text/excerpt';
import { placeList } from '../text/places';

/** The file's role and one line for each of its calls. */
export function explainFile(
	session: Session,
	file: string,
	metas: readonly RuleMeta[],
	context: ReportContext,
): string[] {
	const { sources, colours, width } = context;
	const { role, calls, lost } = session.explain(file);
	const rules = metas.filter((meta) => meta.roles.includes(role.role)).map((meta) => meta.id);
	const out = [
		colours.strong(sources.place(file)),
		`  role   ${role.role}: ${escapeControl(role.reason)}`,
		`  rules  ${rules.length > 0 ? rules.join(', ') : `none looks at files of this role; "roles" in the configuration can change it`}`,
		'',
	];
	if (calls.length + lost.length === 0) return [...out, 'No outbound calls are seen in this file.'];
	if (calls.length > 0) {
		const rows = calls.map((call) => ({
			place: lineColumn(call.at, context),
			note: `${oneLine(call.text)}${call.text === libraryOf(call) ? '' : ` (${libraryOf(call)})`}: ${guardSummary(call)}`,
		}));
		out.push(colours.strong(`${count(calls.length, 'outbound call')}:`), ...placeList(rows, 2, width, colours));
	}
	if (lost.length > 0) {
		const rows = lost.map(({ at, text, why }) => ({
			place: lineColumn(at, context),
			note: `${oneLine(text)}: ${why.note}`,
		}));
		if (calls.length > 0) out.push('');
		out.push(
			colours.strong(`${count(lost.length, 'call')} that could not be followed:`),
			...placeList(rows, 2, width, colours),
		);
	}
	const first = (calls[0] ?? lost[0])!;
	const { line } = sources.position(file, first.at.at[0]);
	return [...out, '', `${colours.faint('Evidence for one line:')}  holdfast explain ${sources.place(file)}:${line}`];
}

/** The guard record of every call on a line; the nearest call when there is none. */
export function explainLine(session: Session, file: string, line: number, context: ReportContext): string[] {
	const { calls, lost } = session.explain(file, line);
	const blocks = [
		...calls.map((call) => ({ at: call.at.at[0], lines: callBlock(call, context) })),
		...lost.map((call) => ({ at: call.at.at[0], lines: lostBlock(call, context) })),
	].sort((a, b) => a.at - b.at);
	if (blocks.length === 0) return nothingThere(session, file, line, context);
	return blocks.flatMap(({ lines }, i) => (i === 0 ? lines : ['', ...lines]));
}

function callBlock(call: OutboundCall, context: ReportContext): string[] {
	const { colours, width } = context;
	const host = call.host === undefined ? '' : ` to ${escapeControl(call.host)}`;
	const out = [
		`${colours.strong(context.sources.placeOf(call.at))}  ${oneLine(call.text)}`,
		`  an outbound call of ${libraryOf(call)}${host}`,
		'',
		...code(call.at, context),
	];
	for (const [name, guard] of Object.entries(call.guards)) {
		const state = colours[STATE_COLOUR[guard.state]](guard.state);
		out.push('', `  ${name}: ${state}${detail(guard)}`, ...evidenceLines(guard.evidence, context));
	}
	if (call.trail.length > 0) {
		out.push(
			'',
			'  how the call was followed:',
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

function lostBlock({ at, text, why }: LostCall, context: ReportContext): string[] {
	return [
		`${context.colours.strong(context.sources.placeOf(at))}  ${oneLine(text)}`,
		'  could not be followed to a library, so nothing is reported here',
		'',
		...code(at, context),
		'',
		'  the trail ended here:',
		...evidenceLines([why], context),
	];
}

function nothingThere(session: Session, file: string, line: number, { sources, colours }: ReportContext): string[] {
	const { role, calls, lost } = session.explain(file);
	const name = sources.place(file);
	const said = `No outbound call is seen on line ${line} of ${name}`;
	const all = [...calls, ...lost].map(({ at, text }) => ({ text, line: sources.position(at.file, at.at[0]).line }));
	all.sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line) || a.line - b.line);
	const [nearest] = all;
	const start = [
		`${said}${nearest ? '.' : ', nor on any other line.'}`,
		`The file's role is ${role.role}: ${escapeControl(role.reason)}.`,
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

/** ` (total, 5 s)`. */
function detail({ kind, valueMs }: Guard): string {
	const parts = [kind, valueMs === undefined ? undefined : duration(valueMs)].filter((part) => part !== undefined);
	return parts.length > 0 ? ` (${escapeControl(parts.join(', '))})` : '';
}

function guardSummary({ guards }: OutboundCall): string {
	const parts = Object.entries(guards).map(([name, guard]) => `${name} ${guard.state}${detail(guard)}`);
	return parts.length > 0 ? parts.join('; ') : 'nothing known about what protects it';
}

/** Milliseconds as people say them: `500 ms`, `1.5 s`. */
export function duration(ms: number): string {
	if (!Number.isFinite(ms)) return 'no limit';
	return ms < 1000 ? `${ms} ms` : `${Math.round(ms / 100) / 10} s`;
}

function libraryOf({ library, version }: OutboundCall): string {
	return escapeControl(version === undefined ? library : `${library} ${version}`);
}

function evidenceLines(evidence: readonly Evidence[], context: ReportContext): string[] {
	return placeList(
		evidence.map((one) => row(one, context)),
		4,
		context.width,
		context.colours,
	);
}

function row({ at, note }: Evidence, { sources }: ReportContext): { place: string; note: string } {
	return { place: at ? sources.placeOf(at) : '', note };
}

function code(at: Loc, { sources, width, colours }: ReportContext): string[] {
	const range: Range = { start: sources.position(at.file, at.at[0]), end: sources.position(at.file, at.at[1]) };
	return excerpt(sources, at.file, range, { width, colours, mark: colours.info, context: 0 });
}

function lineColumn(at: Loc, { sources }: ReportContext): string {
	const { line, column } = sources.position(at.file, at.at[0]);
	return pad(`${line}:${column}`, 6);
}

/** Code as one short line. */
function oneLine(text: string): string {
	const flat = escapeControl(text.replace(/\s+/g, ' '));
	return widthOf(flat) > 60 ? `${flat.slice(0, 59)}…` : flat;
}
