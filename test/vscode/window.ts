/** A window of VS Code, driven and read as a person would: by keys, the mouse and what is on the screen. */
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ask } from './ask';
import type { Host } from './host';
import { readRows } from './rows';
import { until } from './until';

const SCREENSHOTS = resolve(__dirname, '../../.cache/vscode/screenshots');
/** How long something that was typed may take to show, before it is typed again. */
const ATTEMPT = { timeout: 3_000 };

export interface Squiggle {
	readonly severity: 'error' | 'warning' | 'info' | 'hint';
	/** The code that is underlined. */
	readonly text: string;
}

export class Window {
	constructor(
		readonly page: Page,
		readonly host: Host,
	) {}

	/** Resolves when files, editors and panels are restored and the extensions known; they are being started then. */
	async ready(): Promise<void> {
		const marks = ['code/LifecyclePhase/Restored', 'code/didLoadExtensions'];
		await this.page.waitForFunction(
			(names) => names.every((name) => performance.getEntriesByName(name).length > 0),
			marks,
		);
	}

	/** Runs a command through the palette, by its title with its category ("Holdfast: Fix All"). */
	command(title: string): Promise<void> {
		return this.choose('F1', `>${title}`, title);
	}

	/** The entries of the quick pick that is open. */
	async picks(): Promise<string[]> {
		const rows = this.quickInput.locator('.monaco-list-row');
		await rows.first().waitFor();
		return texts(rows.locator('.label-name'));
	}

	/** Chooses in the quick pick that is open, by the entry's whole label. */
	async pick(label: string): Promise<void> {
		await this.entry(label).click();
	}

	/** Opens a file, by its absolute path or that below the folder of the window; the cursor is in it then. */
	async openFile(path: string): Promise<void> {
		const file = this.host.absolute(path);
		await this.choose('Control+P', file, basename(file));
		await until(`${file} in the editor`, async () => (await this.openedFile()) === file);
		await this.focusEditor();
	}

	/** The absolute path of the file in the editor; undefined when there is none. */
	async openedFile(): Promise<string | undefined> {
		if ((await this.editor.count()) === 0) return undefined;
		return decodeURIComponent(new URL((await this.editor.getAttribute('data-uri'))!).pathname);
	}

	/** Puts the cursor to a line and column, which count from 1. */
	async goTo(line: number, column = 1): Promise<void> {
		const input = this.quickInput.locator('input').first();
		await until(`a place for the line ${line}`, async () => {
			await this.focusEditor();
			await this.page.keyboard.press('Control+G');
			return done(input.fill(`:${line}:${column}`, ATTEMPT));
		});
		await this.page.keyboard.press('Enter');
		await this.quickInput.waitFor({ state: 'hidden' });
	}

	/** Clicks into a text that is on the screen in the editor; the cursor is in it then. */
	async click(text: string, options: { readonly nth?: number } = {}): Promise<void> {
		const { x, y } = await this.find(text, options.nth);
		await this.page.mouse.click(x, y);
	}

	/** Types at the cursor. */
	async type(text: string): Promise<void> {
		await this.focusEditor();
		await this.page.keyboard.type(text);
	}

	/** Puts a text at the place of the whole file in the editor, as pasting does: nothing is completed or indented. */
	async replaceText(text: string): Promise<void> {
		await this.focusEditor();
		await this.page.keyboard.press('Control+A');
		await ask(this.editor, 'paste', { text });
	}

	/** Saves what was changed in the editor; it is on the disk then. */
	async save(): Promise<void> {
		const dirty = this.page.locator('.tab.active.dirty');
		// Shown a moment after the change: without it, its absence would say nothing.
		await dirty.waitFor();
		await this.page.keyboard.press('Control+S');
		await dirty.waitFor({ state: 'detached' });
	}

	/** The lines of the editor that are on the screen. */
	lines(): Promise<string[]> {
		return ask(this.editor, 'lines');
	}

	/** What is underlined in the editor, as far as it is on the screen. */
	squiggles(): Promise<Squiggle[]> {
		return ask(this.editor, 'squiggles');
	}

	/** What shows when the mouse rests on a text in the editor. */
	async hover(text: string, options: { readonly nth?: number } = {}): Promise<string> {
		// The editor's own: tabs and buttons that the mouse comes across have some, too.
		const shown = this.page.locator('.monaco-resizable-hover:visible');
		return until(`a hover over ${text}`, async () => {
			const { x, y } = await this.find(text, options.nth);
			await this.page.mouse.move(x - 2, y);
			await this.page.mouse.move(x, y);
			if (!(await appears(shown.first()))) return;
			const says = plain(await shown.first().innerText()).trim();
			return says && !/^Loading/.test(says) ? says : undefined;
		});
	}

	/** What Ctrl+. offers on a text in the editor, `look` while it is open; fails when that stays empty. */
	async quickFixes(
		text: string,
		{ nth, look }: { readonly nth?: number; readonly look?: () => Promise<unknown> } = {},
	): Promise<string[]> {
		await this.openQuickFix(text, nth);
		const titles = await texts(this.actions);
		await look?.();
		await this.page.keyboard.press('Escape');
		return titles;
	}

	/** Ctrl+. on a text in the editor, and one of the entries, by its whole title. */
	async quickFix(text: string, title: string, options: { readonly nth?: number } = {}): Promise<void> {
		await until(`${title} among the quick fixes for ${text}`, async () => {
			await this.openQuickFix(text, options.nth);
			if (await appears(this.actions.filter({ hasText: whole(title) }).first())) return true;
			await this.page.keyboard.press('Escape');
			return false;
		});
		await this.chooseAction(title);
	}

	/** Chooses in the menu of code actions that is open, by the entry's whole title. */
	async chooseAction(title: string): Promise<void> {
		await this.actions
			.filter({ hasText: whole(title) })
			.first()
			.click();
		await this.actions.first().waitFor({ state: 'hidden' });
	}

	/** What the Problems panel lists, as `file:line:column: severity: message source(code)`; scrolls through all of it. */
	async problems(): Promise<string[]> {
		const panel = this.page.locator('.markers-panel');
		if (!(await panel.isVisible())) {
			await this.command('Problems: Focus on Problems View');
			await panel.waitFor();
		}
		const rows = await readRows(this.page, panel.locator('.monaco-list'));
		let file = '';
		return rows.flatMap((row) => {
			if (row.path) file = this.host.named(row.path);
			return row.problem ? [`${file}:${plain(row.problem)}`] : [];
		});
	}

	/** The items of the status bar from left to right: their texts, or what a screen reader says where they have none. */
	async statusBar(): Promise<string[]> {
		const items = await this.page
			.locator('.part.statusbar .statusbar-item:visible')
			.evaluateAll((all) => all.map((item) => [item.textContent ?? '', item.getAttribute('aria-label') ?? '']));
		return items.map(([text, label]) => plain(/\p{L}/u.test(text!) ? text! : label!).trim());
	}

	/** The messages of the notifications that are on the screen. */
	async notifications(): Promise<string[]> {
		return texts(this.page.locator('.notifications-toasts .notification-list-item-message'));
	}

	/** Presses a button of the notification with this text. */
	async answer(notification: string, button: string): Promise<void> {
		const toast = this.page.locator('.notifications-toasts .notification-list-item', { hasText: notification });
		await toast.getByRole('button', { name: button, exact: true }).click();
	}

	async dismissNotifications(): Promise<void> {
		await this.command('Notifications: Clear All Notifications');
		await this.page.locator('.notification-toast').first().waitFor({ state: 'detached' });
	}

	/** Reads until it is accepted: `until('a finding', () => window.problems(), (found) => found.length === 2)`. */
	until<T>(what: string, read: () => Promise<T>, accept?: (value: T) => boolean): Promise<NonNullable<T>> {
		return until(what, read, accept);
	}

	/** Changes settings of the user, as a user would in settings.json. */
	async changeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
		const file = this.host.settingsFile;
		const changed = { ...JSON.parse(readFileSync(file, 'utf8')), ...settings };
		await this.command('Preferences: Open User Settings (JSON)');
		await until('settings.json in the editor', async () => (await this.openedFile()) === file);
		await this.replaceText(JSON.stringify(changed, null, '\t'));
		await this.save();
		await this.command('View: Close Editor');
	}

	/** Takes a picture into .cache/vscode/screenshots; its path. */
	async screenshot(name: string): Promise<string> {
		mkdirSync(SCREENSHOTS, { recursive: true });
		const path = join(SCREENSHOTS, `${name}.png`);
		await this.page.screenshot({ path });
		return path;
	}

	/** What the server, the window and the extensions said so far; output channels too. */
	log(): string {
		return this.host.log();
	}

	/** For a test that has failed: a picture, and of the log what is no routine. */
	async explainFailure(test: Mocha.Test): Promise<void> {
		const picture = await this.screenshot(`failed-${test.fullTitle()}`.replaceAll(/\W+/g, '-'));
		const lines = this.log().split('\n');
		const routine = /\[(info|debug|trace)\]|^window: (log|info|debug)|^server: |Service Worker/;
		console.log([test.err?.stack, picture, ...lines.filter((line) => !routine.test(line))].join('\n'));
	}

	close(): Promise<void> {
		return this.host.close();
	}

	/** The editor that has the focus, or had it last. */
	private get editor(): Locator {
		return this.page.locator('.editor-group-container.active .monaco-editor[data-uri]').last();
	}

	private get actions(): Locator {
		return this.page.locator('.action-widget .monaco-list-row.action:not(.option-disabled)');
	}

	private get quickInput(): Locator {
		return this.page.locator('.quick-input-widget');
	}

	private entry(label: string): Locator {
		const rows = this.quickInput.locator('.monaco-list-row');
		return rows.filter({ has: this.page.locator('.label-name', { hasText: whole(label) }) }).first();
	}

	/** Opens a quick input with a key, fills it, and chooses the first entry with this label once it is there. */
	private async choose(key: string, typed: string, label: string): Promise<void> {
		const input = this.quickInput.locator('input').first();
		// Contributed commands come with their extension: what is open by then does not get them, so it is opened again.
		await until(`${label} among the entries for ${typed}`, async () => {
			await this.page.keyboard.press(key);
			// It closes again when something else takes the focus just then.
			if ((await done(input.fill(typed, ATTEMPT))) && (await done(this.entry(label).click(ATTEMPT)))) return true;
			await this.page.keyboard.press('Escape');
			return false;
		});
		// What comes next may be another list.
		await until(`the end of the list for ${typed}`, async () => {
			return !(await input.isVisible()) || (await input.inputValue()) !== typed;
		});
	}

	private async focusEditor(): Promise<void> {
		const focused = this.page.locator('.editor-group-container.active .monaco-editor:focus-within');
		if ((await focused.count()) > 0) return;
		await this.page.keyboard.press('Control+1');
		await focused.waitFor();
	}

	private async openQuickFix(text: string, nth?: number): Promise<void> {
		await until(`quick fixes for ${text}`, async () => {
			await this.click(text, { nth });
			await this.page.keyboard.press('Control+.');
			return appears(this.actions.first());
		});
	}

	/** The middle of a text that is on the screen in the editor, in pixels of the window. */
	private async find(text: string, nth = 0): Promise<{ x: number; y: number }> {
		// Ends a hover that may cover the text.
		await this.page.mouse.move(0, 0);
		const find = () => ask<{ x: number; y: number } | undefined>(this.editor, 'find', { text, nth });
		return until(`${text} on the screen in the editor`, find);
	}
}

/** Whether something shows within one attempt. */
function appears(locator: Locator): Promise<boolean> {
	return done(locator.waitFor(ATTEMPT));
}

/** Whether it could be done within one attempt. */
function done(attempt: Promise<unknown>): Promise<boolean> {
	return attempt.then(
		() => true,
		() => false,
	);
}

async function texts(locator: Locator): Promise<string[]> {
	return (await locator.allInnerTexts()).map((text) => plain(text).trim());
}

/** Editor and list show spaces that do not break. */
function plain(text: string): string {
	return text.replaceAll('\u00a0', ' ');
}

/** A text from its beginning to its end, as playwright compares it. */
function whole(text: string): RegExp {
	const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+');
	return new RegExp(`^\\s*${escaped}\\s*$`);
}
