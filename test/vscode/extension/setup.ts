/** The extension as users install it, and services to open with it. */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { packExtension } from '../../../scripts/package.mjs';
import { hasVSCode } from '../../../scripts/vscode.mjs';
import { type OpenOptions, openWindow } from '../host';
import type { Window } from '../window';

const ROOT = resolve(__dirname, '../../..');
const DEMO = join(ROOT, 'examples/orders-service');

let packed: Promise<string> | undefined;

/** How many findings the demo has. */
export const OF_DEMO = 7;

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

	/** A service with these files, as `path: text`; the path of its folder. */
	service(name: string, files: Readonly<Record<string, string>>): string {
		this.write(`${name}/.git/HEAD`, 'ref: refs/heads/main\n');
		const manifest = { name, private: true, dependencies: { axios: '^1.7.0', express: '^4.0.0' } };
		this.write(`${name}/package.json`, JSON.stringify(manifest));
		for (const [path, text] of Object.entries(files)) this.write(`${name}/${path}`, text);
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
	before(async function () {
		if (!hasVSCode) return this.skip();
		const given = options(place);
		// The services' dependencies are not installed: what TypeScript says of that is not what is tested.
		const settings = { 'typescript.validate.enable': false, 'js/ts.validate.enabled': false, ...given.settings };
		window = await openWindow({ ...given, settings, vsix: await vsix() });
	});
	afterEach(async function () {
		if (this.currentTest?.state === 'failed') await window?.explainFailure(this.currentTest);
	});
	after(async () => {
		await window?.close();
		place.dispose();
	});
	return () => window!;
}

/** The findings in the Problems panel, as `file:line:column: severity: message holdfast(rule)`, once there are so many. */
export async function findingsOf(window: Window, count: number): Promise<string[]> {
	const read = async () => (await window.problems()).filter((one) => / holdfast\([\w-]+\)$/.test(one));
	return window.until(`${count} findings in Problems`, read, ({ length }) => length === count);
}

/** Those that the README and docs/ show, of those that the tests take. */
const SHOWN = new Set(['findings-light', 'findings-high-contrast', 'hover', 'quick-fix-dark']);

/** Takes a picture; `npm run screenshots` keeps in docs/images what is shown somewhere. */
export async function picture(window: Window, name: string): Promise<void> {
	const path = await window.screenshot(name);
	if (process.env.HOLDFAST_SCREENSHOTS && SHOWN.has(name)) copyFileSync(path, join(ROOT, 'docs/images', `${name}.png`));
}

/** What the entry in the status bar says; undefined while there is none. */
export async function statusOf(window: Window): Promise<string | undefined> {
	return (await window.statusBar()).find((item) => /^Holdfast/.test(item));
}
