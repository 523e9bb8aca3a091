/** The extension as users install it, and services to open with it. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { packExtension } from '../../../scripts/package.mjs';
import { type OpenOptions, openWindow } from '../host';
import type { Window } from '../window';

const ROOT = resolve(__dirname, '../../..');
const DEMO = join(ROOT, 'examples/orders-service');

let packed: Promise<string> | undefined;

/** The .vsix, packed once for all tests. */
export function vsix(): Promise<string> {
	packed ??= packExtension(join(ROOT, '.cache/vscode/holdfast.vsix'));
	return packed;
}

/** A folder with repositories in it; removed after the tests that asked for it. */
export class Place {
	readonly dir = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-place-')));

	at(path: string): string {
		return join(this.dir, path);
	}

	/** A copy of the demo. */
	demo(name: string): string {
		cpSync(DEMO, this.at(name), { recursive: true });
		mkdirSync(this.at(`${name}/.git`));
		return this.at(name);
	}

	write(path: string, text: string): string {
		mkdirSync(dirname(this.at(path)), { recursive: true });
		writeFileSync(this.at(path), text);
		return this.at(path);
	}

	dispose(): void {
		rmSync(this.dir, { recursive: true, force: true });
	}
}

/** A window with the extension, for the tests around the call; closed after them, and photographed when one fails. */
export function withWindow(options: (place: Place) => OpenOptions): () => Window {
	const place = new Place();
	let window: Window | undefined;
	before(async () => {
		const given = options(place);
		// The services' dependencies are not installed: what TypeScript says of that is not what is tested.
		const settings = { 'typescript.validate.enable': false, 'js/ts.validate.enabled': false, ...given.settings };
		window = await openWindow({ ...given, settings, vsix: await vsix() });
	});
	afterEach(async function () {
		if (this.currentTest?.state !== 'failed' || !window) return;
		await window.screenshot(`failed-${this.currentTest.fullTitle()}`.replaceAll(/\W+/g, '-'));
		console.log(window.log());
	});
	after(async () => {
		await window?.close();
		place.dispose();
	});
	return () => window!;
}

/** Findings in the Problems panel as a screen reader says them, once there are so many. */
export async function problemsOf(window: Window, count: number): Promise<string[]> {
	const findings = (all: readonly string[]) => all.filter((one) => /\bholdfast\b/i.test(one));
	const all = await window.until(
		`${count} findings in Problems`,
		() => window.problems(),
		(all) => findings(all).length === count,
	);
	return findings(all);
}

/** What the entry in the status bar says; undefined while there is none. */
export async function statusOf(window: Window): Promise<string | undefined> {
	return (await window.statusBar()).find((item) => /^Holdfast/.test(item));
}
