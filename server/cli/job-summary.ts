/** The page that GitHub shows for a job: the file GITHUB_STEP_SUMMARY names takes Markdown. */
import { appendFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { escapeControl } from '../text/control';
import { markdownWithin } from './reporters/markdown';
import type { Report, ReportContext } from './reporters/reporter';

/** Bytes for all that one step writes: of a larger file GitHub shows nothing. */
const MOST = 1024 * 1024;

/**
 * Appends the report to the job summary, where there is one. Never throws for what the file system says.
 * @returns what went wrong, for the user.
 */
export function writeJobSummary(report: Report, context: ReportContext): string | undefined {
	const name = context.env.GITHUB_STEP_SUMMARY;
	if (!name) return undefined;
	const path = resolve(context.sources.cwd, name);
	try {
		const before = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
		// What others wrote may lack its last line end; without a blank line our heading would go on with theirs.
		const gap = before > 0 ? '\n\n' : '';
		const most = MOST - before - gap.length;
		const text = markdownWithin(report, context, { most, sizeOf: Buffer.byteLength });
		if (Buffer.byteLength(text) > most) return FULL;
		appendFileSync(path, gap + text);
		return undefined;
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		return `The job summary cannot be written to ${escapeControl(name)}: ${escapeControl(message)}`;
	}
}

const FULL =
	'The job summary is not written: this step has filled it up, and GitHub shows at most 1 MiB. Run Holdfast in a step of its own.';
