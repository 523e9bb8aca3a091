/** A command line with everything outside it faked but the file system. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Safety } from '../../rules/fix/types';
import { metas as allMetas, rules as allRules } from '../../rules/index';
import type { RuleMeta } from '../../rules/rule';
import type { CliDeps, CliIo } from '../../server/cli/io';
import { run } from '../../server/cli/run';
import { open } from '../../server/engine/open';
import type { Explanation, Session } from '../../server/engine/session';
import type { Survey } from '../../server/engine/survey';
import type {
	Analysis,
	Finding,
	FixOptions,
	FixRun,
	FixTitle,
	OpenOptions,
	Range,
	Suppressed,
} from '../../server/engine/types';

export interface Ran {
	readonly code: number;
	readonly out: string;
	readonly err: string;
	/** What the session was opened with. */
	readonly opened: readonly OpenOptions[];
	/** What fixing was asked for. */
	readonly fixing: readonly FixOptions[];
}

export interface Fakes {
	readonly analysis?: Analysis;
	/** What applying fixes comes to. */
	readonly run?: FixRun;
	/** The edits of a fix. */
	readonly write?: Session['write'];
	readonly explanation?: Explanation;
	readonly survey?: Survey;
	readonly deps?: Partial<CliDeps>;
	readonly io?: Partial<CliIo>;
}

export const meta: RuleMeta = {
	id: 'missing-timeout',
	summary: 'An outbound call that may wait forever.',
	levels: { recommended: 'warning', strict: 'error' },
	options: {
		maxDeadline: { type: 'integer', minimum: 1, default: 60000, description: 'Longest deadline that counts, in ms.' },
	},
	roles: ['service', 'library'],
};

export const nothing: Analysis = {
	findings: [],
	suppressed: [],
	baselined: [],
	stale: [],
	failures: [],
	notices: [],
	summary: { files: 3, summarised: 1, byRule: {}, byLevel: {}, skipped: {} },
};

/** The real engine and rules. */
export const real: Pick<CliDeps, 'rules' | 'metas' | 'open'> = {
	rules: allRules,
	metas: allMetas,
	open: (options) => open(options),
};

/** A folder of its own for each test; use inside `describe`. */
export function folder(): { readonly dir: string; write(files: Readonly<Record<string, string>>): void } {
	let dir = '';
	beforeEach(() => {
		dir = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-cli-'))).replaceAll('\\', '/');
	});
	afterEach(() => rmSync(dir, { recursive: true, force: true }));
	return {
		get dir() {
			return dir;
		},
		write(files) {
			for (const [path, content] of Object.entries(files)) {
				mkdirSync(dirname(join(dir, path)), { recursive: true });
				writeFileSync(join(dir, path), content);
			}
		},
	};
}

/** Runs a command line in a folder. */
export async function holdfast(cwd: string, argv: readonly string[], fakes: Fakes = {}): Promise<Ran> {
	const written = { out: '', err: '' };
	const opened: OpenOptions[] = [];
	const fixing: FixOptions[] = [];
	const session = {
		root: cwd,
		scope: [cwd],
		analyse: () => fakes.analysis ?? nothing,
		...fixer(fakes.run, fixing),
		survey: () => fakes.survey ?? { packages: [], roles: {}, libraries: [], unknown: [] },
		write: fakes.write,
		explain: (_file: string, line?: number) => {
			const found = fakes.explanation ?? {
				role: { role: 'service', reason: 'imports express' },
				calls: [],
				lost: [],
				wrappers: [],
			};
			// The fake's calls lie on the line their text names: `x@12`.
			const on = ({ text }: { text: string }) => line === undefined || text.endsWith(`@${line}`);
			const { calls, lost, wrappers } = found;
			return { ...found, calls: calls.filter(on), lost: lost.filter(on), wrappers: wrappers.filter(on) };
		},
	} as unknown as Session;
	const io: CliIo = {
		cwd,
		env: {},
		stdout: { write: (text) => (written.out += Buffer.from(text as Uint8Array).toString()) },
		stderr: { write: (text) => (written.err += text) },
		readStdin: async () => Buffer.from(''),
		...fakes.io,
	};
	const deps: CliDeps = {
		version: '1.2.3',
		rules: [{ meta, check: () => [] }],
		metas: [meta],
		open: async (options) => {
			opened.push(options);
			return session;
		},
		serve: () => assert.fail('no language server here'),
		ruleDocs: () => undefined,
		describeLibrary: (name) => (name === 'axios' ? '# axios\n\nWaits **for ever** by default.' : undefined),
		libraries: ['axios'],
		...fakes.deps,
	};
	const code = await run(argv, io, deps);
	return { code, ...written, opened, fixing };
}

/** The part of a session that fixes: its texts are the fixed ones until it is told to read the disk again. */
export function fixer(run: FixRun = fixRun([]), asked: FixOptions[] = []): Partial<Session> {
	const texts = new Map(run.files.map(({ file, after }) => [file, after]));
	return {
		fix: (options) => {
			asked.push(options);
			return run;
		},
		update: (changes) => {
			for (const { file } of changes) texts.delete(file);
		},
		text: (file) => texts.get(file) ?? readFileSync(file, 'utf8'),
	};
}

/** Fixes that changed these files, each for one finding on its first line. */
export function fixRun(files: FixRun['files'], more: Partial<FixRun> = {}): FixRun {
	const applied = files.map(({ file }) => ({
		finding: finding(file, range(1, 1, 5), { fixes: [offer('unsafe')] }),
		title: offer('unsafe').title,
		safety: 'unsafe' as const,
	}));
	return { files, applied, failed: [], analysis: nothing, ...more };
}

export function offer(safety: Safety, more: Partial<FixTitle> = {}): FixTitle {
	return { title: 'Give this call a deadline of 10 s', safety, form: 'fetch call', needs: [], ...more };
}

export function range(line: number, column: number, length: number): Range {
	return { start: { line, column }, end: { line, column: column + length } };
}

export function finding(file: string, at: Range, more: Partial<Finding> = {}): Finding {
	return {
		rule: 'missing-timeout',
		level: 'warning',
		file,
		range: at,
		message: '`fetch` has no deadline.',
		related: [],
		symbol: '',
		code: 'fetch(url)',
		fingerprint: 'f00df00d',
		docs: 'https://example.test/missing-timeout',
		fixes: [],
		...more,
	};
}

/** The finding with a comment on the line before it. */
export function suppressed(one: Finding): Suppressed {
	const { file, range: at } = one;
	return { finding: one, at: { file, range: range(at.start.line - 1, 1, 50) }, reason: 'the peer is this process' };
}

export function analysisOf(findings: readonly Finding[], more: Partial<Analysis> = {}): Analysis {
	const tally = (key: (finding: Finding) => string) => {
		const counts: Record<string, number> = {};
		for (const one of findings) counts[key(one)] = (counts[key(one)] ?? 0) + 1;
		return counts;
	};
	const summary = {
		files: 240,
		summarised: 12,
		byRule: tally(({ rule }) => rule),
		byLevel: tally(({ level }) => level),
		skipped: {},
	};
	return { findings, suppressed: [], baselined: [], stale: [], failures: [], notices: [], summary, ...more };
}
