/** Reports that go to files: --output sarif=holdfast.sarif. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { escapeControl } from '../text/control';
import { type Format, reporterOf } from './reporters/index';
import type { Report, ReportContext } from './reporters/reporter';
import { NO_COLOURS } from './text/colour';

/** Columns of a report that no terminal shows. */
const WIDTH = 80;

/**
 * Writes one report, and the folders it needs. Never throws for what the file system says.
 * @returns what went wrong, for the user.
 */
export async function writeReport(
	{ format, file }: { readonly format: Format; readonly file: string },
	report: Report,
	context: ReportContext,
): Promise<string | undefined> {
	const reporter = await reporterOf(format);
	const path = resolve(context.sources.cwd, file);
	try {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, reporter(report, { ...context, width: WIDTH, colours: NO_COLOURS }));
		return undefined;
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		return `The ${format} report cannot be written to ${escapeControl(file)}: ${escapeControl(message)}`;
	}
}
