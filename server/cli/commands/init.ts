/** holdfast init: says what a project is made of, writes a configuration, and what CI needs. */
import { existsSync } from 'node:fs';
import { configFileFor } from '../../engine/config/index';
import { repositoryRoot } from '../../engine/workspace/gitignore';
import { basename, join, normalise, relativeTo } from '../../engine/workspace/paths';
import { escapeControl } from '../../text/control';
import { withSession } from '../analysis';
import type { BaselineArgs, InitArgs } from '../args';
import { type CliDeps, type CliIo, EXIT, UsageError } from '../io';
import { writeNew } from '../new-file';
import { typedPath } from '../paths';
import type { ReportContext } from '../reporters/reporter';
import { wrap } from '../text/display';
import { displayPath } from '../text/sources';
import { defaultBranches, gitlabJob, isGitLab, shellWord, WORKFLOW, WORKFLOW_NAMES, workflow } from './ci-setup';
import { type Found, foundLines } from './init-report';

const CONFIG = 'holdfast.config.json';
const SCHEMA = 'schema/holdfast.config.schema.json';
const SCHEMA_URL = `https://raw.githubusercontent.com/holdfast-dev/holdfast/main/${SCHEMA}`;

type RunBaseline = (args: BaselineArgs, io: CliIo, deps: CliDeps, context: ReportContext) => Promise<number>;

/** What became of one file that init may write. */
interface Part {
	/** For the user. */
	readonly lines: readonly string[];
	/** Absolute path, when it was written. */
	readonly written?: string;
	/** It should have been written and could not be. */
	readonly failed?: true;
}

/** Where init works. Absolute. */
interface Place {
	readonly folder: string;
	readonly repository?: string;
}

/**
 * Looks at a folder, writes what is not there yet, and says what to do next. Findings fail nothing.
 * @returns the exit code: incomplete when a part of the analysis failed or a file could not be written
 * Throws UsageError, Interrupted, and ConfigError for a configuration that is there and wrong.
 */
export async function init(
	args: InitArgs,
	io: CliIo,
	deps: CliDeps,
	context: ReportContext,
	runBaseline: RunBaseline = async (...all) => (await import('./baseline')).baseline(...all),
): Promise<number> {
	const place = placeOf(args, io);
	const existing = configFileFor(place.folder, deps.metas);
	const found = await look(place, existing, io, deps);
	const say = (lines: readonly string[]) => io.stdout.write(lines.map((line) => `${line}\n`).join(''));
	say([...foundLines(found, context.width, context.colours), '']);
	const parts = [existing === undefined ? writeConfig(place, context) : configThere(existing, context)];
	if (args.withWorkflow) parts.push(writeWorkflow(place, deps, context));
	for (const { lines, failed } of parts) failed ? io.stderr.write(`error: ${lines.join('\n')}\n`) : say(lines);
	const code = args.withBaseline ? await keepFindings(args, place, io, deps, context, runBaseline) : EXIT.clean;
	say(['', context.colours.strong('Next'), ...nextLines(args, place, found, context)]);
	if (code !== EXIT.clean) return code;
	const incomplete = found.analysis.failures.length > 0 || parts.some(({ failed }) => failed);
	return incomplete ? EXIT.incomplete : EXIT.clean;
}

function placeOf({ folder, withWorkflow }: InitArgs, { cwd }: CliIo): Place {
	const { path, kind } = typedPath(cwd, folder ?? '.');
	if (kind === 'missing') throw new UsageError(`There is no folder "${folder}".`);
	if (kind !== 'folder') throw new UsageError(`"${folder}" is not a folder.`, 'For example: holdfast init .');
	const repository = repositoryRoot(path);
	if (withWorkflow && repository === undefined) {
		throw new UsageError(
			'--with-workflow needs a repository: the workflow belongs at its root, and there is no .git here or above.',
			'Run git init first, or leave the option out.',
		);
	}
	return { folder: path, repository };
}

/** What later runs in the folder will see, too: with the folder for a root, as the configuration will make it. */
async function look({ folder }: Place, existing: string | undefined, io: CliIo, deps: CliDeps): Promise<Found> {
	const root = existing === undefined ? folder : undefined;
	return withSession({ ...io, cwd: folder }, deps, { root, paths: [] }, (session) => ({
		analysis: session.analyse(io.cancel),
		survey: session.survey(),
		folder,
	}));
}

function writeConfig({ folder, repository }: Place, context: ReportContext): Part {
	const installed = `node_modules/holdfast/${SCHEMA}`;
	const config = {
		$schema: existsSync(join(folder, installed)) ? `./${installed}` : SCHEMA_URL,
		profile: 'recommended',
	};
	const done = writeNew(folder, CONFIG, `${JSON.stringify(config, null, 2)}\n`);
	const file = join(folder, CONFIG);
	if (done.kind === 'there') return configThere(file, context);
	if (done.kind === 'refused') return { lines: [done.message], failed: true };
	const lines = [`Wrote ${shown(file, context)}.`];
	if (repository !== undefined && repository !== folder) {
		const all = shellWord(displayPath(context.sources.cwd, repository));
		lines.push(
			...wrap(
				`Run in that folder, Holdfast looks at the code in it only. For the whole repository: \`holdfast init ${escapeControl(all)}\``,
				context.width,
			),
		);
	}
	return { lines, written: file };
}

function configThere(file: string, context: ReportContext): Part {
	const what = basename(file) === 'package.json' ? `"holdfast" in ${shown(file, context)}` : shown(file, context);
	return { lines: wrap(`There is a configuration already: ${what}. It was left as it is.`, context.width) };
}

function writeWorkflow({ folder, repository }: Place, { version }: CliDeps, context: ReportContext): Part {
	const root = repository!;
	const setup = { version, folder: relativeTo(normalise(root), folder) };
	if (isGitLab(root)) {
		return { lines: ['For GitLab, add this job to .gitlab-ci.yml:', '', gitlabJob(setup).trimEnd()] };
	}
	const there = WORKFLOW_NAMES.find((name) => existsSync(join(root, name)));
	const branches = defaultBranches(root);
	const done = there === undefined ? writeNew(root, WORKFLOW, workflow(setup, branches)) : ({ kind: 'there' } as const);
	const file = join(root, there ?? WORKFLOW);
	if (done.kind === 'refused') return { lines: [done.message], failed: true };
	if (done.kind === 'there') {
		return {
			lines: wrap(`There is a workflow already: ${shown(file, context)}. It was left as it is.`, context.width),
		};
	}
	const text = `Wrote ${shown(file, context)}: it lints pull requests, and pushes to ${branches.join(' or ')}.`;
	return { lines: wrap(text, context.width), written: file };
}

async function keepFindings(
	{ colour }: InitArgs,
	{ folder, repository }: Place,
	io: CliIo,
	deps: CliDeps,
	context: ReportContext,
	runBaseline: RunBaseline,
): Promise<number> {
	const args: BaselineArgs = { command: 'baseline', paths: [], rules: {}, prune: false, colour };
	return runBaseline(args, { ...io, cwd: folder }, deps, { ...context, repository: repository ?? folder });
}

/** A few commands, and what each does. */
function nextLines(
	args: InitArgs,
	{ folder, repository }: Place,
	{ analysis: { findings, baselined } }: Found,
	{ sources: { cwd }, width }: ReportContext,
): string[] {
	const rows: [command: string, does: string][] = [];
	if (folder !== normalise(cwd)) rows.push([`cd ${shellWord(displayPath(cwd, folder))}`, 'all of this is run there']);
	if (findings.length === 0) {
		rows.push(['holdfast explain FILE', "shows a file's outbound calls and what protects them"]);
		rows.push(['holdfast --profile strict', 'shows notes, too']);
	} else if (args.withBaseline) rows.push(['holdfast --no-baseline', 'shows the findings in the baseline, too']);
	else {
		rows.push(['holdfast', 'shows the findings']);
		if (baselined.length === 0) rows.push(['holdfast baseline', 'keeps them: later runs report new ones only']);
	}
	const hasWorkflow = repository === undefined || WORKFLOW_NAMES.some((name) => existsSync(join(repository, name)));
	if (!hasWorkflow && !args.withWorkflow) {
		const does = isGitLab(repository) ? 'shows a job for GitLab CI' : 'has GitHub lint pull requests';
		rows.push(['holdfast init --with-workflow', does]);
	}
	return rows.flatMap(([command, does]) => row(escapeControl(command), does, width));
}

function row(command: string, does: string, width: number): string[] {
	const column = 34;
	if (command.length + 4 > column) return [`  ${command}`, `      ${does}`];
	const lines = wrap(does, width - column);
	return lines.map((line, i) => (i === 0 ? `  ${command}`.padEnd(column) : ' '.repeat(column)) + line);
}

/** A path as the user sees it; safe to print. */
function shown(file: string, { sources }: ReportContext): string {
	return sources.place(file);
}
