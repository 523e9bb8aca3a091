/** What is set in the editor, folder by folder: asked for where the editor can be asked, else as it was told. */
import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Client } from './client';
import type { Log } from './log';
import { type ReadSettings, readSettings, type Settings, UNSET } from './settings';
import { uriOf } from './uris';

export const SECTION = 'holdfast';

/** How long an editor may think before it is as one in which nothing is set, in ms. */
const ANSWER_MS = 2000;

export interface ConfiguredHost {
	readonly connection: Connection;
	readonly client: Client;
	readonly log: Log;
	/** Ids of every rule there is. */
	readonly rules: readonly string[];
	/** The section as it came with the greeting. */
	readonly initial: unknown;
	/** Settings are known, as far as they will be, or others than before. @param folders the workspace folders, absolute */
	onKnown(folders: readonly string[]): void;
}

export class Configured {
	/** The workspace folders as the editor last told, absolute; there may be no lint roots for them yet. */
	folders: readonly string[] = [];
	/** By folder; of the section that has no folder as ''. */
	private byFolder = new Map<string, Settings>();
	/** What the editor said unasked. */
	private said: unknown;
	/** It was asked and has not answered: nobody waits for it again until it does. */
	private isSilent = false;
	/** Only the last question counts. */
	private questions = 0;
	/** What is wrong and was told. */
	private told = new Set<string>();

	constructor(private readonly host: ConfiguredHost) {
		this.said = host.initial;
	}

	/** @param folder a workspace folder, absolute; undefined: for files outside of every one */
	of(folder?: string): Settings {
		return this.byFolder.get(folder ?? '') ?? this.byFolder.get('') ?? UNSET;
	}

	/** The editor is asked to tell of changes, where it can be. */
	register(): void {
		const { connection, client, log } = this.host;
		if (!client.registersConfiguration) return;
		connection.client
			.register(DidChangeConfigurationNotification.type, { section: SECTION })
			.catch((error: unknown) => log.warn(`The editor does not tell of changed settings: ${reason(error)}`));
	}

	/** The editor says the section unasked. @returns see `know` */
	tell(said: unknown): Promise<void> {
		this.said = said;
		return this.know(this.folders);
	}

	/**
	 * Finds out what is set, and has `onKnown` called; once more when the editor answers too late.
	 * @param folders the workspace folders there are now, absolute
	 * @returns comes with the first call of `onKnown`
	 */
	async know(folders: readonly string[]): Promise<void> {
		this.folders = folders;
		const question = ++this.questions;
		const { client, log } = this.host;
		if (!client.configuration) return this.take([]);
		const answered = this.ask(folders).then(
			(answers) => {
				if (question !== this.questions) return;
				this.isSilent = false;
				this.take(answers);
			},
			(error: unknown) => {
				if (question !== this.questions) return;
				log.warn(`The editor does not say what is set: ${reason(error)}`);
				this.take([]);
			},
		);
		if (this.isSilent) return this.go();
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<void>((resolve) => {
			timer = setTimeout(() => {
				if (question === this.questions) {
					this.isSilent = true;
					log.warn(`The editor has not said within ${ANSWER_MS / 1000} s what is set; Holdfast goes on without.`);
					if (this.byFolder.size === 0) this.take([]);
					else this.go();
				}
				resolve();
			}, ANSWER_MS);
		});
		await Promise.race([answered, late]);
		clearTimeout(timer);
	}

	/** Nothing is asked any more. */
	close(): void {
		this.questions++;
	}

	private async ask(folders: readonly string[]): Promise<readonly unknown[]> {
		const items = [{ section: SECTION }, ...folders.map((folder) => ({ scopeUri: uriOf(folder), section: SECTION }))];
		const answers: unknown = await this.host.connection.workspace.getConfiguration(items);
		return Array.isArray(answers) ? answers : [];
	}

	/** @param answers without folder, then by folder; where there is none, what was said unasked counts */
	private take(answers: readonly unknown[]): void {
		const read = ['', ...this.folders].map((folder, i): [string, ReadSettings] => [
			folder,
			readSettings(answers[i] ?? this.said, this.host.rules),
		]);
		this.byFolder = new Map(read.map(([folder, { settings }]) => [folder, settings]));
		const wrong = new Set(read.flatMap(([, one]) => one.wrong));
		const news = [...wrong].filter((one) => !this.told.has(one));
		this.told = wrong;
		if (news.length > 0) this.host.log.caution(news);
		this.go();
	}

	private go(): void {
		try {
			this.host.onKnown(this.folders);
		} catch (error) {
			this.host.log.defect(error, 'settings');
		}
	}
}

function reason(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
