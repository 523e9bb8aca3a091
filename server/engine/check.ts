/** What the rules find in one project. */
import type { Report, Rule, RuleContext } from '../../rules/rule';
import type { ConfigSet } from './config';
import type { Reported } from './findings';
import { givenTo, leadsTo } from './looked-at';
import type { Project } from './projects';
import type { Failure } from './types';
import { byText } from './workspace/paths';

export interface CheckOptions {
	readonly rules: readonly Rule[];
	readonly configs: ConfigSet;
	inScope(file: string): boolean;
}

export interface Checked {
	readonly reported: readonly Reported[];
	readonly failures: readonly Failure[];
	/** The files that were looked into, sorted. */
	readonly files: readonly string[];
}

/** What was found by looking into one file; the same object as long as nothing of it changes. */
interface FileCheck {
	readonly reported: readonly Reported[];
	readonly failures: readonly Failure[];
	/** Files that use clients made in this file: they are looked into as well. */
	readonly users: readonly string[];
}

/**
 * Runs all rules on all files of a project that may have findings, one file a step.
 * @param onProgress gets how many files are done, and how many are known to be looked into
 */
export function* checking(
	project: Project,
	options: CheckOptions,
	onProgress: (done: number, total: number) => void,
): Generator<void, Checked> {
	const files = new Set(project.model.candidates());
	const checks = new Map<string, FileCheck>();
	// Those that are added while it is gone through are gone through, too.
	for (const file of files) {
		yield;
		const check = checkFile(project, file, options);
		checks.set(file, check);
		for (const user of check.users) files.add(user);
		onProgress(checks.size, files.size);
	}
	return combined(checks);
}

/**
 * What a whole check of the project reports in one file, and as little else as possible: runs the rules on the file and on
 * those that report in it, because they use clients that are made there. Nothing for a file that is not looked into.
 */
export function checkOnly(project: Project, file: string, options: CheckOptions): Checked {
	const usersOf = (one: string) => checkFile(project, one, options).users;
	const checks = new Map<string, FileCheck>();
	if (leadsTo(project.model, file, usersOf)) {
		const files = new Set([file, ...givenTo(project.model, file, usersOf)]);
		for (const one of files) {
			const check = checkFile(project, one, options);
			checks.set(one, check);
			for (const user of check.users) files.add(user);
		}
	}
	const { reported, ...rest } = combined(checks);
	return { ...rest, reported: reported.filter(({ report }) => report.at.file === file) };
}

function combined(checks: ReadonlyMap<string, FileCheck>): Checked {
	// Where several calls make one finding it speaks of the first, whatever led to it.
	const files = [...checks.keys()].sort(byText);
	return {
		reported: files.flatMap((file) => checks.get(file)!.reported),
		failures: files.flatMap((file) => checks.get(file)!.failures),
		files,
	};
}

function checkFile(project: Project, file: string, options: CheckOptions): FileCheck {
	const { model } = project;
	return model.linker.tracker.memo(
		`check ${file}`,
		() => {
			const failures: Failure[] = [];
			const reported = options.rules.flatMap((rule) => checkRule(project, rule, file, options, failures));
			const users = guarded(failures, file, undefined, () => model.usersOfClients(file)) ?? [];
			return { reported, failures, users };
		},
		(): FileCheck => ({ reported: [], failures: [], users: [] }),
	);
}

/** One rule on one file; a rule that throws is a failure that names both, and the rest goes on. */
function checkRule(project: Project, rule: Rule, file: string, options: CheckOptions, failures: Failure[]): Reported[] {
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
