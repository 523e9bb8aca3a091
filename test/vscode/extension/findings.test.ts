/** In VS Code, as a person does: open a file, see what is wrong, repair it. */
import assert from 'node:assert/strict';
import { problemsOf, statusOf, withWindow } from './setup';

describe('the extension on the demo', () => {
	const window = withWindow((place) => ({ folder: place.demo('orders-service') }));

	it('does nothing before there is code', async () => {
		await window().openFile('README.md');
		assert.equal(await statusOf(window()), undefined);
		assert.doesNotMatch(window().log(), /_doActivateExtension holdfast/);
	});

	it('underlines what is found in a file that is opened, and lists what is found anywhere', async () => {
		await window().openFile('src/clients/http-client.ts');
		const found = await window().until('a squiggle', () => window().squiggles());
		assert.deepEqual(found, [{ severity: 'warning', text: 'create' }]);
		const all = await problemsOf(window(), 6);
		assert.equal(all.filter((one) => /missing-timeout/.test(one)).length, 5, all.join('\n'));
		assert.equal(await statusOf(window()), 'Holdfast: 6');
		await window().screenshot('findings-light');
	});

	it('says on hover what protects a call', async () => {
		await window().openFile('src/clients/inventory.ts');
		const says = await window().hover('fetch');
		assert.match(says, /deadline: absent/);
		await window().screenshot('hover-light');
	});

	it('repairs a client with Ctrl+.', async () => {
		await window().openFile('src/clients/http-client.ts');
		const [first] = await window().quickFixes('create(');
		assert.equal(first, 'Set `timeout: 10_000` on this axios client');
		await window().quickFix('create(', first);
		await window().until(
			'the fix',
			() => window().lines(),
			(lines) => lines.some((line) => line.trim() === 'timeout: 10_000,'),
		);
		await problemsOf(window(), 5);
		await window().until(
			'no squiggle',
			() => window().squiggles(),
			(all) => all.length === 0,
		);
	});

	it('takes back a finding in a file when a caller in another one passes a timeout, unsaved', async () => {
		assert.match((await problemsOf(window(), 5)).join('\n'), /passes one, and a caller does not/);
		await window().openFile('src/clients/rates.ts');
		await window().click('country}`');
		await window().page.keyboard.press('End');
		await window().page.keyboard.press('ArrowLeft');
		await window().page.keyboard.press('ArrowLeft');
		await window().type(', { signal: AbortSignal.timeout(2000) }');
		assert.doesNotMatch((await problemsOf(window(), 4)).join('\n'), /passes one, and a caller does not/);
	});

	it('suppresses a finding, with the reason where the cursor then is', async () => {
		await window().openFile('src/clients/shipping.ts');
		const titles = await window().quickFixes('extend');
		const suppress = titles.find((title) => /^Suppress/.test(title));
		assert(suppress, titles.join('\n'));
		await window().quickFix('extend', suppress);
		await window().type('the carrier has its own limit');
		await window().until(
			'the comment',
			() => window().lines(),
			(lines) =>
				lines.some((line) => /holdfast-disable-next-line missing-timeout -- the carrier has its own limit$/.test(line)),
		);
		await problemsOf(window(), 3);
	});

	it('repairs a whole file', async () => {
		await window().openFile('src/clients/inventory.ts');
		await window().command('Fix All');
		await problemsOf(window(), 2);
	});
});

for (const [name, theme] of [
	['dark', 'Dark Modern'],
	['high-contrast', 'Default High Contrast'],
] as const)
	describe(`the extension with a ${name} theme`, () => {
		const window = withWindow((place) => ({ folder: place.demo('orders-service'), theme }));

		it('shows what is found, and the fixes', async () => {
			await window().openFile('src/clients/http-client.ts');
			await window().until('a squiggle', () => window().squiggles());
			await problemsOf(window(), 6);
			await window().screenshot(`findings-${name}`);
		});
	});
