/** What `holdfast init` says of a project, in lines. */
import type { Role } from '../../../rules/model/source-host';
import type { RoleCounts, Survey, SurveyedLibrary, SurveyedPackage } from '../../engine/survey';
import type { Analysis } from '../../engine/types';
import { byText } from '../../engine/workspace/paths';
import { escapeControl } from '../../text/control';
import type { Colours } from '../text/colour';
import { count, pad, widthOf, wrap } from '../text/display';
import { displayPath } from '../text/sources';

/** Rows of a list; a longer one ends with "and 12 more". */
const MOST = 10;
/** Columns of a name; a longer one is cut. */
const WIDEST = 30;

export interface Found {
	readonly survey: Survey;
	readonly analysis: Analysis;
	/** Absolute: folders are named from here on. */
	readonly folder: string;
}

/** Lines on what was found, a heading over each part. */
export function foundLines({ survey, analysis, folder }: Found, width: number, colours: Colours): string[] {
	const { files } = analysis.summary;
	if (files === 0) return ['No JavaScript or TypeScript files were found here.'];
	const part = (heading: string, lines: readonly string[]) =>
		lines.length === 0 ? [] : ['', colours.strong(heading), ...lines];
	const text = (words: string) => wrap(words, width - 2).map((line) => `  ${line}`);
	const { libraries, unknown } = survey;
	return [
		...wrap(`Looked at ${count(files, 'file')}: ${rolesText(survey.roles)}.`, width),
		...part(
			survey.packages.length === 1 ? 'Package' : `Packages (${survey.packages.length})`,
			packageLines(survey.packages, folder, width),
		),
		...part(
			'Outbound calls',
			libraries.length === 0
				? text('None that Holdfast knows.')
				: text(listed(libraries, ({ name, calls, files: n }) => `${name} ${calls} (in ${count(n, 'file')})`)),
		),
		...part(
			'In use, but not in the catalogue yet: calls through these are not looked at',
			unknown.length === 0 ? [] : text(listed(unknown, ({ name, files: n }) => `${name} (in ${count(n, 'file')})`)),
		),
		...part('Findings', findingLines(analysis)),
	];
}

function findingLines({ findings, baselined, failures, notices, summary }: Analysis): string[] {
	const known: [string, number][] = baselined.length === 0 ? [] : [['in the baseline', baselined.length]];
	const rows = [...Object.entries(summary.byRule).sort(([a], [b]) => byText(a, b)), ...known];
	const column = Math.max(0, ...rows.map(([name]) => name.length)) + 2;
	return [
		...(findings.length > 0 ? [] : [known.length === 0 ? '  none' : '  none that is new']),
		...rows.map(([name, n]) => `  ${pad(name, column)}${n}`),
		...(notices.length === 0
			? []
			: [`  ${count(notices.length, 'notice')}: holdfast shows what was not read, and why.`]),
		...(failures.length === 0 ? [] : [`  Parts of the analysis failed (${failures.length}): holdfast says which.`]),
	];
}

/** Packages with most service code first: what a long list leaves out is the rest. */
function packageLines(packages: readonly SurveyedPackage[], folder: string, width: number): string[] {
	const serves = ({ roles }: SurveyedPackage) => (roles.service ?? 0) + (roles.library ?? 0);
	const sorted = [...packages].sort((a, b) => serves(b) - serves(a));
	const rows = sorted.slice(0, MOST).map(({ dir, name, roles, frameworks }) => ({
		name: cut(name ?? '(no name)'),
		dir: cut(displayPath(folder, dir)),
		note: [rolesText(roles), ...(frameworks.length === 0 ? [] : [`with ${joined(frameworks)}`])].join('; '),
	}));
	const nameColumn = Math.max(0, ...rows.map(({ name }) => widthOf(name))) + 2;
	const dirColumn = Math.max(0, ...rows.map(({ dir }) => widthOf(dir))) + 2;
	const lines = rows.flatMap(({ name, dir, note }) => {
		const head = `  ${pad(name, nameColumn)}${pad(dir, dirColumn)}`;
		if (widthOf(head) + widthOf(note) <= width) return [head + note];
		return [head.trimEnd(), ...wrap(note, width - 6).map((line) => `      ${line}`)];
	});
	return sorted.length > MOST ? [...lines, `  and ${sorted.length - MOST} more`] : lines;
}

/** "12 service, 3 test": most files first. */
function rolesText(roles: RoleCounts): string {
	return (Object.entries(roles) as [Role, number][])
		.sort(([a, m], [b, n]) => n - m || byText(a, b))
		.map(([role, n]) => `${n} ${role}`)
		.join(', ');
}

function listed(libraries: readonly SurveyedLibrary[], say: (library: SurveyedLibrary) => string): string {
	const shown = libraries.slice(0, MOST).map((library) => escapeControl(say(library)));
	const rest = libraries.length - shown.length;
	return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}

function joined(names: readonly string[]): string {
	return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

/** Safe to print, and not so long that it breaks the table. */
function cut(text: string): string {
	const safe = escapeControl(text);
	return widthOf(safe) <= WIDEST ? safe : `…${[...safe].slice(-(WIDEST - 1)).join('')}`;
}
