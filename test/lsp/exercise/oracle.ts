/** What an editor should show: what fresh runs find on a copy of the world in which every buffer is saved. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { ConfigError, lintRootOf } from '../../../server/engine/config';
import { open } from '../../../server/engine/open';
import type { Session } from '../../../server/engine/session';
import { isCodeFile } from '../../../server/engine/workspace/discover';
import { CLI } from '../../cli/built';
import { type Encoding, type Found, type Ground, ofFinding, ofProblem, type Shown, type ShownByFile } from '../shown';
import type { World } from './world';

/** What one run is about. */
interface Group {
	/** Where it is started. */
	readonly cwd: string;
	/** Workspace folders. */
	readonly paths: readonly string[];
}

export class Oracle {
	private readonly copied = new Map<string, string>();

	/** @param copy an absolute folder for the copy; the copy of the world's base */
	constructor(
		private readonly world: World,
		private readonly copy: string,
		private readonly encoding: Encoding,
	) {}

	/**
	 * In files of a workspace folder what a run in that folder reports, or on all folders of a lint root; in code that is open outside of them what a run
	 * in its lint root does. What is wrong with a configuration also where neither is: it is why nothing else is shown.
	 */
	async expected(): Promise<ShownByFile> {
		this.refresh();
		const { world } = this;
		const expected = new Map<string, readonly Shown[]>();
		const isProblem = (shown: readonly Shown[]) => shown.some(({ code }) => code === 'configuration');
		for (const group of this.groups)
			for (const [file, shown] of await this.found(group)) {
				const owner = world.folderOf(this.short(file));
				if (owner === undefined ? isProblem(shown) : group.paths.includes(owner)) expected.set(file, shown);
			}
		const loose = world.open.filter((path) => isCodeFile(path) && world.folderOf(path) === undefined);
		for (const root of new Set(loose.map((path) => this.short(lintRootOf(dirname(`${this.copy}/${path}`))))))
			for (const [file, shown] of await this.found({ cwd: root, paths: [] }))
				if (world.folderOf(this.short(file)) === undefined)
					if (isProblem(shown) || loose.includes(this.short(file))) expected.set(file, shown);
		return expected;
	}

	/** A session that is opened now in a folder of the copy. @throws ConfigError */
	session(folder: string): Promise<Session> {
		this.refresh();
		return open({ cwd: `${this.copy}/${folder}`, paths: [] });
	}

	/** Path in the world of a file of the copy. */
	path(file: string): string {
		return this.short(file);
	}

	/** How the command line's report on workspace folders differs from what a session here finds; '' when they agree. */
	async disagreement(): Promise<string> {
		this.refresh();
		const [group] = this.groups;
		if (!group) return '';
		const expected = await this.analysed(group);
		const { code, out, err } = await commandLine(`${this.copy}/${group.cwd}`, this.pathsOf(group));
		const where = `the command line on ${group.paths}: exit code ${code}`;
		if (expected instanceof ConfigError) {
			const said = flowing(err);
			const missing = expected.problems.filter(({ message }) => !said.includes(flowing(message).trim()));
			return code === 2 && missing.length === 0 ? '' : `${where}, not said: ${JSON.stringify(missing)}`;
		}
		if (code !== 0 && code !== 1) return `${where}\n${err}`;
		const findings: readonly Found[] = JSON.parse(out).findings;
		const absolute = (file: string) => posix.join(this.copy, group.cwd, file);
		const ground: Ground = {
			...this.ground,
			path: (file) => this.real(absolute(file)),
			text: (file) => this.ground.text(absolute(file)),
		};
		const reported = findings.map((one) => JSON.stringify(ofFinding(one, ground)));
		const found = expected.map((one) => JSON.stringify(ofFinding(one, this.ground)));
		return reported.join('\n') === found.join('\n') ? '' : `${where}, reports ${out}`;
	}

	/** Workspace folders by their lint roots. */
	private get groups(): readonly Group[] {
		const byRoot = new Map<string, string[]>();
		for (const folder of [...this.world.folders].sort()) {
			const root = this.short(lintRootOf(`${this.copy}/${folder}`));
			byRoot.set(root, [...(byRoot.get(root) ?? []), folder]);
		}
		return [...byRoot].map(([root, paths]) => ({ cwd: paths.length === 1 ? paths[0]! : root, paths }));
	}

	/** What is given to a run: of a single folder it is where the run is started. */
	private pathsOf({ paths }: Group): string[] {
		return paths.length > 1 ? paths.map((path) => `${this.copy}/${path}`) : [];
	}

	private async found(group: Group): Promise<ShownByFile> {
		const found = await this.analysed(group);
		const isWrong = found instanceof ConfigError;
		const all = isWrong
			? found.problems.map((one) => [one.file, ofProblem(one, this.ground)] as const)
			: found.map((one) => [one.file, ofFinding(one, this.ground)] as const);
		const byFile = new Map<string, Shown[]>();
		for (const [file, shown] of all) {
			if (file === undefined) continue;
			const path = this.real(file);
			byFile.set(path, [...(byFile.get(path) ?? []), { ...shown, message: this.real(shown.message) }]);
		}
		return byFile;
	}

	private async analysed(group: Group): Promise<readonly Found[] | ConfigError> {
		try {
			const session = await open({ cwd: `${this.copy}/${group.cwd}`, paths: this.pathsOf(group) });
			const { findings, failures } = session.analyse();
			if (failures.length > 0) throw new Error(`a fresh run fails: ${JSON.stringify(failures)}`);
			return findings;
		} catch (error) {
			if (error instanceof ConfigError) return error;
			throw error;
		}
	}

	private get ground(): Ground {
		return {
			path: (file) => this.real(file),
			text: (file) => this.copied.get(file.slice(this.copy.length + 1)) ?? '',
			encoding: this.encoding,
		};
	}

	/** In a path or a text: where it is in the world. */
	private real(text: string): string {
		return text.replaceAll(this.copy, this.world.base);
	}

	/** From the world's base on, or the copy's. */
	private short(file: string): string {
		return this.real(file).slice(this.world.base.length + 1);
	}

	/** Brings the copy up to date. */
	private refresh(): void {
		const now = this.world.saved;
		for (const path of [...this.copied.keys()].filter((path) => !now.has(path))) this.drop(path, now);
		for (const [path, text] of now) {
			if (this.copied.get(path) === text) continue;
			mkdirSync(dirname(`${this.copy}/${path}`), { recursive: true });
			writeFileSync(`${this.copy}/${path}`, text);
			this.copied.set(path, text);
		}
		for (const folder of this.world.folders) mkdirSync(`${this.copy}/${folder}`, { recursive: true });
	}

	/** Takes folders along that are empty now: a file may come in their place. */
	private drop(path: string, now: ReadonlyMap<string, string>): void {
		this.copied.delete(path);
		const isEmpty = (dir: string) => ![...now.keys()].some((one) => one === dir || one.startsWith(`${dir}/`));
		for (let gone = path; gone !== '.' && isEmpty(gone); gone = dirname(gone))
			rmSync(`${this.copy}/${gone}`, { recursive: true, force: true });
	}
}

/** Runs `holdfast lint` in a folder. */
function commandLine(
	cwd: string,
	paths: readonly string[],
): Promise<{ code: number | null; out: string; err: string }> {
	const child = spawn(process.execPath, [CLI, 'lint', '--format', 'json', ...paths], {
		cwd,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let [out, err] = ['', ''];
	child.stdout.setEncoding('utf8').on('data', (text) => {
		out += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text) => {
		err += text;
	});
	return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

const flowing = (text: string): string => text.replace(/\s+/g, ' ');
