/** holdfast baseline: what is found now is known; later runs report only what is new. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { BaselineUpdate } from '../../engine/baseline';
import type { Analysis } from '../../engine/types';
import { escapeControl } from '../../text/control';
import { sessionOptions, withSession } from '../analysis';
import type { BaselineArgs } from '../args';
import { type CliDeps, type CliIo, EXIT } from '../io';
import type { ReportContext } from '../reporters/reporter';
import { count, wrap } from '../text/display';
import { placeList } from '../text/places';

/** Writes the baselines of the projects in the paths. Returns the exit code. */
export async function baseline(args: BaselineArgs, io: CliIo, deps: CliDeps, context: ReportContext): Promise<number> {
	const { analysis, updates } = await withSession(io, deps, sessionOptions(args, io, deps), (session) => ({
		analysis: session.analyse(io.cancel),
		updates: session.baselines(args.prune),
	}));
	if (analysis.failures.length > 0) return refuse(analysis, io, context);
	if (updates.length === 0) {
		const none = args.prune
			? 'There is no baseline to prune.'
			: 'No findings: there is nothing to write a baseline of.';
		io.stdout.write(`${none}\n`);
	}
	let code: number = EXIT.clean;
	for (const update of updates) if (!(await write(update, args, io, context))) code = EXIT.incomplete;
	return code;
}

/** What a part of the analysis would have found would be new in every later run. */
function refuse({ failures }: Analysis, io: CliIo, { sources, width, colours }: ReportContext): number {
	const rows = failures.map(({ rule, file, message }) => ({
		place: file === undefined ? '' : sources.place(file),
		note: rule === undefined ? message : `${rule}: ${message}`,
	}));
	const why = `error: The analysis is incomplete (${count(failures.length, 'failure')}); no baseline was written.`;
	io.stderr.write(`${[why, ...placeList(rows, 2, width, colours)].join('\n')}\n`);
	return EXIT.incomplete;
}

/** False, and said, when it cannot be. */
async function write(update: BaselineUpdate, args: BaselineArgs, io: CliIo, context: ReportContext): Promise<boolean> {
	const { sources, colours, width } = context;
	const name = sources.place(update.file);
	try {
		mkdirSync(dirname(update.file), { recursive: true });
		await writeFileAtomic(update.file, update.text);
	} catch (error) {
		io.stderr.write(`error: The baseline ${name} cannot be written: ${escapeControl((error as Error).message)}\n`);
		return false;
	}
	const { added, removed, entries } = update;
	const changes = `${added} added, ${removed} taken out`;
	io.stdout.write(`${colours.good(`${name}: ${count(entries, 'finding')} (${changes}).`)}\n`);
	if (args.prune || entries === 0) return true;
	const next = 'Commit it. Later runs report what is not in it; `holdfast --no-baseline` shows everything.';
	io.stdout.write(`${wrap(next, width).join('\n')}\n`);
	return true;
}
