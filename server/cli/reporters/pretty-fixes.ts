/** What the format for people says about fixes: those that were applied, that were not, and that could be. */
import type { Finding } from '../../engine/types';
import { isInside } from '../../engine/workspace/paths';
import { count, wrap } from '../text/display';
import { placeList } from '../text/places';
import type { FixReport, Report, ReportContext } from './reporter';

const MOST_FAILED = 10;

/** What applying fixes came to, as blocks of lines. */
export function fixBlocks(fixes: FixReport, context: ReportContext): string[][] {
	return [failedBlock(fixes, context), resultBlock(fixes, context)].filter((block) => block.length > 0);
}

function failedBlock({ failed }: FixReport, { sources, colours, width }: ReportContext): string[] {
	if (failed.length === 0) return [];
	const rows = failed.slice(0, MOST_FAILED).map(({ finding, title, why }) => ({
		place: sources.place(finding.file, finding.range.start),
		note: `${title}: ${why}`,
	}));
	const more = failed.length - rows.length;
	return [
		colours.warning(`${count(failed.length, 'fix', 'es')} could not be applied`),
		...placeList(rows, 2, width, colours),
		...(more > 0 ? [colours.faint(`  … and ${more} more (--format json shows all)`)] : []),
	];
}

function resultBlock({ applied, files, install, diff }: FixReport, context: ReportContext): string[] {
	const { sources, colours, width } = context;
	const dry = diff !== undefined;
	if (applied.length === 0) return [dry ? 'Nothing would be fixed.' : 'Nothing was fixed.'];
	const what = `${count(applied.length, 'finding')} in ${count(files.length, 'file')}`;
	const said = colours.good(dry ? `Would fix ${what}; nothing was written.` : `Fixed ${what}.`);
	if (install.length === 0) return [said];
	const why = `The fixed code ${dry ? 'would import' : 'imports'} packages that the project does not depend on yet:`;
	const commands = install.map(({ folder, command }) => {
		const name = sources.place(folder);
		return `  ${name === '.' ? '' : `in ${name}:  `}${command}`;
	});
	return [said, ...wrap(why, width), ...commands];
}

/** Whether a finding lies in what was asked for: only there fixes are made. */
export function isAsked({ scope }: Report, { file }: Finding): boolean {
	return scope?.some((path) => isInside(path, file)) ?? true;
}

/** Which of the findings another run could fix; undefined when there are none. */
export function fixableNote(report: Report): string | undefined {
	const { analysis, fixes } = report;
	const here = analysis.findings.filter((finding) => isAsked(report, finding));
	const number = (safety: string) => here.filter((finding) => finding.fixes[0]?.safety === safety).length;
	// What this run should have fixed and did not is said elsewhere, with the reason.
	const safe = fixes ? 0 : number('safe');
	const unsafe = fixes?.safety === 'unsafe' ? 0 : number('unsafe');
	if (safe + unsafe === 0) return undefined;
	if (safe === 0) return `${unsafe} ${fixes?.applied.length ? 'more ' : ''}can be fixed with --fix-unsafe.`;
	return `${safe} can be fixed with --fix${unsafe > 0 ? `, ${unsafe} more with --fix-unsafe` : ''}.`;
}
