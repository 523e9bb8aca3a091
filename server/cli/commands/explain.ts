/** holdfast explain: a rule, a library, a file, or the calls on a line. */
import type { RuleMeta } from '../../../rules/rule';
import { didYouMean } from '../../engine/config/suggest';
import { isCodeFile } from '../../engine/workspace/discover';
import { withSession } from '../analysis';
import type { ExplainArgs } from '../args';
import { type CliDeps, type CliIo, EXIT, UsageError } from '../io';
import { typedPath } from '../paths';
import type { ReportContext } from '../reporters/reporter';
import { markdown } from '../text/markdown';
import { explainFile, explainLine } from './explain-calls';

const LINE = /^(.+?):(\d+)(?::\d+)?$/s;

/** Returns the exit code. Throws UsageError when the target is nothing that can be explained. */
export async function explain(args: ExplainArgs, io: CliIo, deps: CliDeps, context: ReportContext): Promise<number> {
	const { target } = args;
	const text = textOn(target, deps);
	if (text !== undefined) {
		io.stdout.write(markdown(text, context.width, context.colours));
		return EXIT.clean;
	}
	const { file, line } = placeOf(target, io, deps, context);
	if (!isCodeFile(file))
		throw new UsageError(`"${target}" is not JavaScript or TypeScript code; Holdfast reads nothing else.`);
	const configFile = args.config === undefined ? undefined : typedPath(io.cwd, args.config).path;
	const report = await withSession(io, deps, { paths: [file], configFile, baseline: false }, (session) => {
		const metas = deps.rules.map(({ meta }) => meta);
		return line === undefined ? explainFile(session, file, metas, context) : explainLine(session, file, line, context);
	});
	io.stdout.write(`${report.join('\n')}\n`);
	return EXIT.clean;
}

/** The page on a rule or a library. Names win over files: a file of that name is `./name`. */
function textOn(target: string, deps: CliDeps): string | undefined {
	const meta = deps.metas.find(({ id }) => id === target);
	if (!meta) return deps.describeLibrary(target);
	const docs = deps.ruleDocs(target) ?? `# ${meta.id}\n\n${meta.summary}\n`;
	return `${docs.trimEnd()}\n\n${settings(meta)}`;
}

/** What the configuration can say about a rule. */
function settings(meta: RuleMeta): string {
	const { id, levels, options, roles } = meta;
	const lines = [
		'## Settings',
		'',
		`- Level: ${levels.recommended} in the recommended profile, ${levels.strict} in the strict one.`,
		`- Looks at files of these roles: ${roles.join(', ')}.`,
		...Object.entries(options).map(
			([name, spec]) => `- Option \`${name}\` (${JSON.stringify(spec.default)}): ${spec.description}`,
		),
		'',
		`In holdfast.config.json: \`{ "rules": { "${id}": "off" } }\``,
	];
	return `${lines.join('\n')}\n`;
}

function placeOf(
	target: string,
	io: CliIo,
	deps: CliDeps,
	{ sources }: ReportContext,
): { file: string; line?: number } {
	const whole = typedPath(io.cwd, target);
	if (whole.kind === 'file') return { file: whole.path };
	if (whole.kind === 'folder')
		throw new UsageError(`"${target}" is a folder; holdfast explain takes one file, or file:line.`);
	const match = LINE.exec(target);
	if (!match) throw unknownTarget(target, deps);
	const [, name, digits] = match;
	const { path, kind } = typedPath(io.cwd, name!);
	if (kind !== 'file')
		throw new UsageError(kind === 'folder' ? `"${name}" is a folder.` : `There is no file "${name}".`);
	const line = Number(digits);
	const lines = sources.lineCount(path);
	if (line < 1 || line > lines) throw new UsageError(`"${name}" has no line ${digits}: its lines are 1 to ${lines}.`);
	return { file: path, line };
}

function unknownTarget(target: string, deps: CliDeps): UsageError {
	const rules = deps.metas.map(({ id }) => id);
	const guess = didYouMean(target, [...rules, ...(deps.libraries ?? [])]);
	const path = /[/\\]|\.[cm]?[jt]sx?$/.test(target);
	if (path) return new UsageError(`There is no file "${target}".`);
	return new UsageError(
		`"${target}" is not a rule, a module in the catalogue, or a file.${guess}`,
		guess || rules.length === 0 ? undefined : `Rules: ${rules.join(', ')}`,
	);
}
