/**
 * VS Code for tests: its own server, workbench and extension host, shown by a headless Chromium. Each window has a server,
 * user data and extensions of its own, and reaches nothing but this machine.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { format } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureVSCode } from '../../scripts/vscode.mjs';
import { SCREEN } from './ask';
import { processesWith } from './processes';
import { PATIENCE_MS, until } from './until';
import { Window } from './window';

export interface OpenOptions {
	/** An absolute path; one of these two. */
	readonly folder?: string;
	/** The absolute path of a .code-workspace. */
	readonly workspace?: string;
	/** The path of a packaged extension, installed as a user would. */
	readonly vsix?: string;
	/** The folder of an extension that runs from its sources. VS Code shows no notifications and no dialogs then. */
	readonly extensionDevelopmentPath?: string;
	/** A module with `run(): Promise<void>`, which runs in the extension host beside the extension: see `Window.tests`. */
	readonly extensionTestsPath?: string;
	/** The user's settings.json; goes before the settings here. */
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly theme?: 'Light Modern' | 'Dark Modern' | 'Default High Contrast' | 'Default High Contrast Light';
	/** false: Restricted Mode, as where the user does not trust the folder. Default: true. */
	readonly trusted?: boolean;
	/** In CSS pixels. Default: 1280 × 800. */
	readonly size?: { readonly width: number; readonly height: number };
}

const QUIET = {
	'chat.disableAIFeatures': true,
	// It covers the ends of lines, so that they could not be clicked.
	'editor.minimap.enabled': false,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'remote.autoForwardPorts': false,
	// As on the desktop; in a browser, VS Code saves by itself.
	'files.autoSave': 'off',
	'git.openRepositoryInParentFolders': 'never',
	'security.workspace.trust.banner': 'never',
	'security.workspace.trust.startupPrompt': 'never',
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'workbench.editor.useModal': 'off',
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

const CHROMIUM_FLAGS = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-gpu',
	'--disable-quic',
	'--disable-sync',
	'--no-first-run',
	'--no-sandbox',
];

/** Marks what a window starts. */
const MARK = 'HOLDFAST_TEST_WINDOW';

const open = new Set<Host>();

/** Opens VS Code on a folder or workspace; resolves when the workbench is there and its extensions are being started. */
export async function openWindow(options: OpenOptions): Promise<Window> {
	const host = new Host(options);
	open.add(host);
	try {
		return await host.start();
	} catch (error) {
		const said = host.log();
		await host.close();
		throw new Error(`VS Code did not open: ${error instanceof Error ? error.message : error}\n${said}`, {
			cause: error,
		});
	}
}

/** Closes every window that is still open. Runs by itself after all tests; nothing is left behind. */
export async function closeWindows(): Promise<void> {
	await Promise.all([...open].map((host) => host.close()));
}

after(closeWindows);
process.on('exit', () => {
	for (const host of open) host.kill();
});

/** One server and the browser that shows it. */
export class Host {
	/** Requests to other machines that the window made; none was let through. */
	readonly blocked: string[] = [];
	/** Of `extensionTestsPath`: the exit code, and what was printed, among what the window logs. */
	readonly tests: Promise<{ readonly code: number; readonly output: string }>;
	readonly folder = mkdtempSync(join(tmpdir(), 'holdfast-vscode-'));
	private readonly extensions = join(this.folder, 'extensions');
	private readonly data = join(this.folder, 'data');
	private readonly paths = ensureVSCode();
	private readonly said: string[] = [];
	private readonly children: ChildProcess[] = [];
	private browser: Browser | undefined;
	private closing: Promise<void> | undefined;
	private finished: (result: { code: number; output: string }) => void = () => {};

	constructor(private readonly options: OpenOptions) {
		if (!options.folder === !options.workspace) throw new Error('openWindow needs either a folder or a workspace');
		this.tests = new Promise((resolve) => {
			this.finished = resolve;
		});
	}

	/**
	 * Whether the built workbench must take an extension under development, or tests: it does so under a flag of its own
	 * smoke tests, under which it also shows no notifications and no dialogs.
	 */
	private get develops(): boolean {
		return Boolean(this.options.extensionDevelopmentPath ?? this.options.extensionTestsPath);
	}

	async start(): Promise<Window> {
		this.makeFolders();
		// One after the other where one of them fails: what is started late would be left behind.
		const [browser, port] = await allOrThrow([this.launch(), this.installAndServe()]);
		const page = await browser.newPage({ viewport: this.options.size ?? { width: 1280, height: 800 } });
		page.setDefaultTimeout(PATIENCE_MS);
		await this.listen(page);
		await page.addInitScript({ path: SCREEN });
		await page.goto(this.address(port), { waitUntil: 'domcontentloaded', timeout: PATIENCE_MS });
		const window = new Window(page, this);
		await window.ready();
		return window;
	}

	/** What the server, the window and the extensions said, for a test that fails. */
	log(): string {
		const logs = join(this.data, 'logs');
		const names = existsSync(logs) ? readdirSync(logs, { recursive: true, encoding: 'utf8' }).sort() : [];
		const files = names.filter((name) => name.endsWith('.log'));
		const texts = files.map((file) => [file, readFileSync(join(logs, file), 'utf8')] as const);
		return [
			...this.said,
			...texts.flatMap(([file, text]) => (text.trim() ? [`--- ${file}`, text.trimEnd()] : [])),
		].join('\n');
	}

	/** Ends the browser, the server and all that it started, and removes their files. May be called twice. */
	close(): Promise<void> {
		this.closing ??= this.end();
		return this.closing;
	}

	/** The same at once, for a process that exits. */
	kill(): void {
		for (const { pid } of this.children) if (pid) killGroup(pid);
		rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
	}

	/** What runs for this window: browser, server, extension host, and what extensions started. */
	processes(): { readonly id: number; readonly command: string }[] {
		return processesWith(MARK, this.folder);
	}

	private async end(): Promise<void> {
		try {
			await this.browser?.close();
			this.kill();
			await until(
				'the processes of the window to end',
				async () => this.processes(),
				(left) => left.length === 0,
			);
		} finally {
			for (const { id } of this.processes()) process.kill(id, 'SIGKILL');
			this.kill();
			open.delete(this);
		}
	}

	/** The user's settings.json; VS Code does not notice when another program writes it. */
	get settingsFile(): string {
		return join(this.data, 'User/settings.json');
	}

	private makeFolders(): void {
		const { theme = 'Light Modern', trusted = true, settings } = this.options;
		mkdirSync(join(this.data, 'User'), { recursive: true });
		mkdirSync(this.extensions);
		const all = {
			...QUIET,
			'workbench.colorTheme': theme,
			'security.workspace.trust.enabled': !trusted,
			...settings,
		};
		writeFileSync(this.settingsFile, JSON.stringify(all, null, '\t'));
	}

	private async launch(): Promise<Browser> {
		const env = this.environment({});
		const browser = await chromium.launch({ executablePath: this.paths.chromium, args: CHROMIUM_FLAGS, env });
		if (this.closing) await browser.close();
		this.browser = browser;
		return browser;
	}

	private async installAndServe(): Promise<number> {
		const { vsix } = this.options;
		if (vsix) {
			const installing = this.spawn(['--install-extension', vsix]);
			const code = await exited(installing);
			if (code !== 0) throw new Error(`${vsix} could not be installed`);
		}
		return this.serve();
	}

	/** Starts the server; its port. */
	private serve(): Promise<number> {
		const grace = ['--reconnection-grace-time', '60'];
		// Ends also when this process is killed: no window is connected then.
		const shutdown = ['--enable-remote-auto-shutdown', '--remote-auto-shutdown-without-delay'];
		const server = this.spawn([
			...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
			...(this.develops ? ['--enable-smoke-test-driver'] : []),
			...['--disable-telemetry', '--disable-experiments', ...grace, ...shutdown],
		]);
		return new Promise((resolve, reject) => {
			let text = '';
			server.stdout?.on('data', (chunk) => {
				text += chunk;
				const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
				if (port) resolve(Number(port));
			});
			server.on('exit', (code, signal) => reject(new Error(`the server ended with ${code ?? signal}`)));
			server.on('error', reject);
		});
	}

	/** VS Code's server, in a group of its own, with this window's folders. */
	private spawn(args: readonly string[]): ChildProcess {
		if (this.closing) throw new Error('closed while it was opening');
		const folders = ['--user-data-dir', '--server-data-dir'].flatMap((option) => [option, this.data]);
		const common = ['--accept-server-license-terms', ...folders, '--extensions-dir', this.extensions];
		const child = spawn(this.paths.node, [this.paths.server, ...common, ...args], {
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: this.environment({ EXTENSIONS_GALLERY: '{}' }),
		});
		this.children.push(child);
		for (const stream of [child.stdout, child.stderr])
			stream?.setEncoding('utf8').on('data', (text: string) => this.said.push(`server: ${text.trim()}`));
		return child;
	}

	private environment(added: Record<string, string>): Record<string, string> {
		return { ...withoutVSCode(process.env), ...added, [MARK]: this.folder };
	}

	private async listen(page: Page): Promise<void> {
		await page.route(
			({ hostname }) => hostname !== '127.0.0.1',
			(route) => {
				this.blocked.push(route.request().url());
				return route.abort();
			},
		);
		page.on('console', (message) => this.said.push(`window: ${message.type()}: ${message.text()}`));
		page.on('crash', () => this.said.push('window: crashed'));
		page.on('close', () => this.said.push('window: closed'));
		this.browser?.on('disconnected', () => this.said.push('browser: ended'));
		page.on('pageerror', (error) => this.said.push(`window: ${error.stack ?? error.message}`));
		const output: string[] = [];
		await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
			output.push(format(...args));
		});
		await page.exposeFunction('codeAutomationExit', (code: number) => {
			this.finished({ code, output: output.join('\n') });
		});
	}

	/** Tests run only beside an extension under development; that may be the installed one. */
	private get developed(): string | undefined {
		const { extensionDevelopmentPath, extensionTestsPath, vsix } = this.options;
		if (extensionDevelopmentPath || !extensionTestsPath) return extensionDevelopmentPath;
		if (!vsix) throw new Error('extensionTestsPath needs a vsix or an extensionDevelopmentPath');
		const [installed] = JSON.parse(readFileSync(join(this.extensions, 'extensions.json'), 'utf8'));
		return join(this.extensions, installed.relativeLocation);
	}

	private address(port: number): string {
		const { folder, workspace, extensionTestsPath } = this.options;
		const extensionDevelopmentPath = this.developed;
		const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
		const payload = Object.entries({ extensionDevelopmentPath, extensionTestsPath }).flatMap(([name, path]) =>
			path ? [[name, remote(path)]] : [],
		);
		const query = new URLSearchParams(folder ? { folder } : { workspace: workspace! });
		query.set('payload', JSON.stringify(payload));
		return `http://127.0.0.1:${port}/?${query}`;
	}

	/** The folder that paths are relative to. */
	private get base(): string {
		return this.options.folder ?? dirname(this.options.workspace!);
	}

	absolute(path: string): string {
		return resolve(this.base, path);
	}

	/** A path below the folder; the same when it is elsewhere. */
	named(path: string): string {
		const below = relative(this.base, path);
		return below.startsWith('..') ? path : below;
	}
}

/** All results; when one fails, only after all have ended, so that nothing is started later. */
async function allOrThrow<A, B>(promises: [Promise<A>, Promise<B>]): Promise<[A, B]> {
	await Promise.allSettled(promises);
	return Promise.all(promises);
}

function exited(child: ChildProcess): Promise<number | null> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
	return new Promise((resolve, reject) => {
		child.once('exit', resolve);
		child.once('error', reject);
	});
}

function killGroup(leader: number): void {
	try {
		process.kill(-leader, 'SIGKILL');
	} catch {
		// It has ended by itself.
	}
}

/** A terminal of VS Code tells programs in it about its own host, which is not this one. */
function withoutVSCode(env: NodeJS.ProcessEnv): Record<string, string> {
	const kept = Object.entries(env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name));
	return Object.fromEntries(kept) as Record<string, string>;
}
