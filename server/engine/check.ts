/** What the rules find in one project. */
import type { Report, Rule, RuleContext } from '../../rules/rule';
import type { ConfigSet } from './config';
import type { Reported } from './findings';
import type { Project } from './projects';
import type { Failure } from './types';

export interface CheckOptions {
	readonly rules: readonly Rule[];
	readonly configs: ConfigSet;
	inScope(file: string): boolean;
	/** Called before each file; throws when the analysis is cancelled. */
	checkpoint(): void;
	onProgress(done: number, total: number): void;
}

export interface Checked {
	readonly reported: readonly Reported[];
	readonly failures: readonly Failure[];
	/** The files that were looked into. */
	readonly files: readonly string[];
}

/** Runs all rules on all files of a project that may have findings. Throws what `checkpoint` throws. */
export function check(project: Project, options: CheckOptions): Checked {
	const { rules, checkpoint, onProgress } = options;
	const failures: Failure[] = [];
	const reported: Reported[] = [];
	const queue = [...project.model.candidates()];
	const seen = new Set(queue);
	for (let i = 0; i < queue.length; i++) {
		checkpoint();
		const file = queue[i]!;
		for (const rule of rules) reported.push(...checkFile(project, rule, file, options, failures));
		for (const user of guarded(failures, file, undefined, () => project.model.usersOfClients(file)) ?? []) {
			if (seen.has(user)) continue;
			seen.add(user);
			queue.push(user);
		}
		onProgress(i + 1, queue.length);
	}
	return { reported, failures, files: queue };
}

/** One rule on one file; a rule that throws is a failure that names both, and the rest goes on. */
function checkFile(project: Project, rule: Rule, file: string, options: CheckOptions, failures: Failure[]): Reported[] {
	const { model } = project;
	const { id, roles } = rule.meta;
	const config = options.configs.for(file);
	if (config.levelOf(id) === 'off' || !roles.includes(model.role(file).role)) return [];
	const context: RuleContext = {
		profile: config.profile,
		deadlineMs: (host, written = file) => options.configs.for(written).deadlineMs(host),
		options: config.optionsOf(id),
	};
	const reports = guarded(failures, file, id, () =>
		model.linker.tracker.memo(
			`result ${id} ${file}`,
			() => [...rule.check(model, file, context)],
			(): Report[] => [],
		),
	);
	return (reports ?? []).flatMap((report) => {
		const at = report.at.file;
		const level = options.configs.for(at).levelOf(id);
		if (level === 'off' || !isReported(project, report, options) || !roles.includes(model.role(at).role)) return [];
		return [{ rule, report, level: report.level ?? level }];
	});
}

/**
 * What stands in a package that the project depends on is reported with the project's own calls that it is about;
 * what is about other calls is reported by the project they are in.
 */
function isReported(project: Project, { at, related }: Report, { configs, inScope }: CheckOptions): boolean {
	if (project.owns(at.file)) return inScope(at.file);
	const isOurs = (file: string) => project.owns(file) && inScope(file);
	return !configs.isIgnored(at.file) && related.some((one) => one.role === 'call' && isOurs(one.at.file));
}

function guarded<T>(failures: Failure[], file: string, rule: string | undefined, run: () => T): T | undefined {
	try {
		return run();
	} catch (error) {
		failures.push({
			...(rule ? { rule } : {}),
			file,
			message: error instanceof Error ? error.message : String(error),
		});
		return undefined;
	}
}
