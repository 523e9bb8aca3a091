/** In VS Code, day by day: settings, configurations, baselines, commands, and a server that dies. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Window } from '../window';
import { findingsOf, OF_DEMO, statusOf, withWindow } from './setup';

/** The notification that matches, once it is on the screen. */
async function notified(window: Window, wanted: RegExp): Promise<string> {
	const all = await window.until(
		`a notification like ${wanted}`,
		() => window.notifications(),
		(shown) => shown.some((one) => wanted.test(one)),
	);
	return all.find((one) => wanted.test(one))!;
}

describe('the extension in use', () => {
	let folder = '';
	const window = withWindow((place) => {
		folder = place.demo('orders-service');
		return { folder };
	});

	it('takes in settings while it runs', async () => {
		await window().openFile('src/clients/inventory.ts');
		await findingsOf(window(), OF_DEMO);
		await window().changeSettings({ 'holdfast.rules': { 'missing-timeout': 'off' } });
		const left = await findingsOf(window(), OF_DEMO - 5);
		assert(!left.some((one) => /missing-timeout/.test(one)), left.join('\n'));
		await window().changeSettings({ 'holdfast.enable': false });
		await findingsOf(window(), 0);
		await window().changeSettings({ 'holdfast.enable': true, 'holdfast.rules': {} });
		await findingsOf(window(), OF_DEMO);
	});

	it('lints the whole workspace, and says how much there is', async () => {
		await window().command('Holdfast: Lint Whole Workspace');
		const said = await notified(window(), /^Holdfast: \d/);
		assert.equal(said, `Holdfast: ${OF_DEMO} findings, 6 with a fix, in 15 files.`);
		await window().answer(said, 'Show Problems');
	});

	it('explains the rule of the finding at the cursor first', async () => {
		await window().openFile('src/clients/inventory.ts');
		await window().click('fetch', { nth: 0 });
		await window().command('Holdfast: Explain Rule…');
		const rules = await window().picks();
		assert.equal(rules[0], 'ineffective-option');
		assert(rules.includes('missing-timeout'));
		await window().pick('missing-timeout');
		const tab = window().page.locator('.tab.active', { hasText: 'Preview README.md' });
		await tab.waitFor();
		await window().screenshot('explain-rule');
	});

	it('offers its commands at the entry in the status bar', async () => {
		await window()
			.page.locator('.statusbar-item', { hasText: `Holdfast: ${OF_DEMO}` })
			.click();
		const entries = await window().picks();
		assert(
			entries.some((entry) => /Lint Whole Workspace/.test(entry)),
			entries.join('\n'),
		);
		await window().page.keyboard.press('Escape');
	});

	it('creates a configuration, in which names are completed and mistakes underlined', async () => {
		await window().command('Holdfast: Create Configuration');
		const config = join(folder, 'holdfast.config.json');
		await window().until('the configuration', async () => (await window().openedFile()) === config);
		const text = readFileSync(config, 'utf8');
		await window().replaceText('{\n\t"pro\n}\n');
		await window().goTo(2, 6);
		await window().page.keyboard.press('Control+Space');
		await window().page.locator('.suggest-widget').getByText('profile', { exact: true }).first().waitFor();
		await window().page.keyboard.press('Escape');
		await window().replaceText('{ "profile": "relaxed" }\n');
		await window().until(
			'the mistake underlined',
			() => window().squiggles(),
			(all) => all.some(({ text }) => text === '"relaxed"'),
		);
		await window().replaceText(text);
		await window().save();
		await findingsOf(window(), OF_DEMO);
	});

	it('creates a baseline', async () => {
		await window().openFile('src/clients/inventory.ts');
		await window().command('Holdfast: Create Baseline');
		await findingsOf(window(), 0);
		assert.match(readFileSync(join(folder, 'holdfast.baseline.json'), 'utf8'), /missing-timeout/);
		assert.equal(await statusOf(window()), 'Holdfast');
	});
});

describe('the extension when its server is killed', () => {
	const window = withWindow((place) => ({ folder: place.demo('orders-service') }));
	const servers = () =>
		window()
			.host.processes()
			.filter(({ command }) => /\blsp --node-ipc\b/.test(command));

	it('says why, starts it again, and shows the same', async () => {
		await window().openFile('src/clients/inventory.ts');
		await findingsOf(window(), OF_DEMO);
		const [first, ...others] = servers();
		assert.deepEqual(others, []);
		process.kill(first!.id, 'SIGKILL');
		assert.match(await notified(window(), /server has ended/), /something on this machine has killed it/);
		await window().until('another server', async () => servers().some(({ id }) => id !== first!.id));
		await findingsOf(window(), OF_DEMO);
		await window().until(
			'the status',
			() => statusOf(window()),
			(status) => status === `Holdfast: ${OF_DEMO}`,
		);
		await window().openFile('src/clients/http-client.ts');
		await window().quickFix('create(', 'Set `timeout: 10_000` on this axios client');
		await findingsOf(window(), OF_DEMO - 1);
	});

	it('leaves no server behind when it is restarted', async () => {
		const [before] = servers();
		await window().command('Holdfast: Restart Server');
		await window().until('one server, another one', async () => {
			const now = servers();
			return now.length === 1 && now[0]!.id !== before!.id;
		});
		await findingsOf(window(), OF_DEMO - 1);
	});
});
