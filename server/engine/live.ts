/** A session that outlives its configuration: for the language server. */
import { isDeepStrictEqual } from 'node:util';
import { rules as allRules } from '../../rules';
import { SummaryCache } from '../../rules/model/summary-cache';
import type { Rule, RuleMeta } from '../../rules/rule';
import { ConfigError, type ConfigFile, type ConfigProblem, type ConfigSet } from './config';
import { type Ground, layGround } from './ground';
import { EngineSession, metasOf } from './open';
import type { Change, Session } from './session';
import type { OpenOptions } from './types';
import { isManifest } from './workspace/discover';
import { FileStore } from './workspace/file-store';
import type { Updated } from './workspace/options';
import { basename, normalise } from './workspace/paths';
import { RecordingSource } from './workspace/source';

/** A session kept over changes of its own configuration. */
export interface Live {
	/** undefined while a configuration or baseline is wrong: as on the command line, nothing else is reported then. */
	readonly session: Session | undefined;
	/** What is wrong with configurations and baselines; empty when there is a session. */
	readonly problems: readonly ConfigProblem[];
	/** Another number each time the session was replaced by another one. */
	readonly generation: number;
	/**
	 * Takes edits in. Afterwards the session answers as one that is opened now on the disk with the buffers laid over it.
	 * Never throws for what is in the workspace. Not seen is a change of git's own files, but for `.git` itself.
	 */
	update(changes: readonly Change[]): void;
}

/** How long the texts are together whose summaries are kept, in UTF-16 code units; the summaries take about 40 MB. */
const KEPT = 4_000_000;

/** Without `cancel`: half a walk is no workspace to go on with. Analyses take a token of their own. */
export type LiveOptions = Omit<OpenOptions, 'cancel'>;

/** Opens a session for good. Never throws for what is in the workspace: see `Live.problems`. */
export function openLive(options: LiveOptions, rules: readonly Rule[] = allRules): Live {
	return new EngineLive(options, rules);
}

class EngineLive implements Live {
	private readonly metas: readonly RuleMeta[];
	/** What is read of files is kept from one session to the next. */
	private readonly store = new FileStore();
	private readonly summaries = new SummaryCache(KEPT);
	private readonly source = new RecordingSource(this.store);
	/** The last session that could be opened. It takes edits in also while something is wrong, and may be right again. */
	private held: EngineSession | undefined;
	/** What the configurations of that session say. */
	private said: unknown;
	problems: readonly ConfigProblem[] = [];
	generation = 0;

	constructor(
		private readonly options: LiveOptions,
		private readonly rules: readonly Rule[],
	) {
		this.metas = metasOf(rules);
		this.settle();
	}

	get session(): Session | undefined {
		return this.problems.length > 0 ? undefined : this.held;
	}

	update(changes: readonly Change[]): void {
		const edits = changes.map((change): Change => ({ ...change, file: normalise(change.file) }));
		const isPart = edits.some(({ file }) => this.source.asked(file) || basename(file) === '.git');
		const mayMatter = this.held ? this.isMatter(this.held.update(edits)) : this.take(edits);
		if (isPart || mayMatter) this.settle();
	}

	/** Whether edits of files that are no configuration may have another one count, or be wrong or right. */
	private isMatter({ configChanged, filesChanged }: Updated): boolean {
		// Manifests say who depends on whom, and in which folders there may be a configuration.
		if (configChanged) return true;
		// The file of a declared export may have come or gone.
		return filesChanged && (this.problems.length > 0 || declares(this.held!.configs));
	}

	/** Takes edits in while there has been no session yet. Says whether they do more than change what is in code files. */
	private take(edits: readonly Change[]): boolean {
		const isMore = edits.some(
			({ file, text }) => typeof text !== 'string' || isManifest(file) || !this.store.has(file),
		);
		for (const { file, text } of edits) this.store.set(file, text);
		return isMore;
	}

	/** Reads configurations and baselines. Replaces the session when the configurations say something else than before. */
	private settle(): void {
		this.source.clear();
		const { store, source, summaries, held } = this;
		const known = { store, source, summaries };
		try {
			const looked = layGround(this.options, this.metas, { ...known, workspace: held?.workspace });
			if (held && looked.workspace === held.workspace && isDeepStrictEqual(saidBy(looked.configs), this.said))
				held.readBaselines();
			else this.replace(layGround(this.options, this.metas, known));
			this.problems = [];
		} catch (error) {
			if (!(error instanceof ConfigError)) throw error;
			this.problems = error.problems;
		}
	}

	private replace(ground: Ground): void {
		this.held = new EngineSession(this.options, this.rules, ground);
		this.said = saidBy(ground.configs);
		this.generation++;
	}
}

function declares({ all }: ConfigSet): boolean {
	return all.some(({ parts }) => parts.some(({ config }) => config.clients ?? config.guards));
}

/** All that configurations say, as data. */
function saidBy({ all }: ConfigSet): unknown {
	return all.map((config) => ({ ...config, parts: config.parts.map(partOf) }));
}

/** Where entries stand is said in notices of them. */
function partOf({ positionOf, ...part }: ConfigFile): unknown {
	const { clients = [], guards = [] } = part.config;
	return {
		...part,
		clients: clients.map((_, i) => positionOf(['clients', i, 'export'])),
		guards: guards.map((_, i) => positionOf(['guards', i, 'export'])),
	};
}
