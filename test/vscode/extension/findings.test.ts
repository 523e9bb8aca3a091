/** In VS Code, as a person does: open a file, see what is wrong, repair it. */
import assert from 'node:assert/strict';
import { findingsOf, OF_DEMO, picture, statusOf, withWindow } from './setup';

describe('the extension on the demo', () => {
	const window = withWindow((place) => ({ folder: place.demo('orders-service') }));

	/** Until a line of the editor, without its indentation, is this. */
	const shows = (wanted: string) =>
		window().until(
			`the line ${wanted}`,
			() => window().lines(),
			(lines) => lines.some((line) => line.trim() === wanted),
		);

	it('does nothing before there is code', async () => {
		await window().openFile('README.md');
		assert.equal(await statusOf(window()), undefined);
		assert.match(window().log(), /_doActivateExtension/);
		assert.doesNotMatch(window().log(), /_doActivateExtension holdfast/);
	});

	it('underlines what is found in a file that is opened, and lists what is found anywhere', async () => {
		await window().openFile('src/clients/http-client.ts');
		const found = await window().until('a squiggle', () => window().squiggles());
		assert.deepEqual(found, [{ severity: 'warning', text: 'create' }]);
		const all = await findingsOf(window(), OF_DEMO);
		const [first] = all.filter((one) => one.startsWith('src/clients/http-client.ts:'));
		assert.match(first!, /:4:34: warning: This axios client .* holdfast\(missing-timeout\)$/);
		assert.equal(await statusOf(window()), `Holdfast: ${OF_DEMO}`);
		await picture(window(), 'findings-light');
	});

	it('says on hover what protects a call', async () => {
		await window().openFile('src/clients/inventory.ts');
		const says = await window().hover('fetch', { nth: 1 });
		assert.match(says, /deadline: absent/);
		await picture(window(), 'hover');
	});

	it('repairs a client with Ctrl+.', async () => {
		await window().openFile('src/clients/http-client.ts');
		const fix = 'Set `timeout: 10_000` on this axios client';
		const [first] = await window().quickFixes('create(', { look: () => picture(window(), 'quick-fix-light') });
		assert.equal(first, fix);
		await window().quickFix('create(', fix);
		await shows('timeout: 10_000,');
		await findingsOf(window(), OF_DEMO - 1);
		await window().until(
			'no squiggle',
			() => window().squiggles(),
			(all) => all.length === 0,
		);
	});

	it('takes back a finding elsewhere when the one caller without a timeout passes one, unsaved', async () => {
		const ofHelper = /^src\/http\.ts:.* has no deadline unless its caller passes one/;
		assert((await findingsOf(window(), OF_DEMO - 1)).some((one) => ofHelper.test(one)));
		await window().openFile('src/clients/rates.ts');
		await window().goTo(21);
		await window().page.keyboard.press('End');
		for (const _ of ');') await window().page.keyboard.press('ArrowLeft');
		await window().type(', { signal: AbortSignal.timeout(2000) }');
		assert(!(await findingsOf(window(), OF_DEMO - 2)).some((one) => ofHelper.test(one)));
	});

	it('suppresses a finding, and has the reason written where the cursor then is', async () => {
		await window().openFile('src/clients/shipping.ts');
		const titles = await window().quickFixes('extend');
		const suppress = titles.find((title) => /^Suppress/.test(title));
		assert(suppress, titles.join('\n'));
		await window().quickFix('extend', suppress);
		await shows('// holdfast-disable-next-line missing-timeout --');
		await window().type('the carrier has its own limit');
		await shows('// holdfast-disable-next-line missing-timeout -- the carrier has its own limit');
		await findingsOf(window(), OF_DEMO - 3);
	});

	it('repairs what is safe in a file at once, and the rest when that is chosen', async () => {
		await window().openFile('src/clients/inventory.ts');
		await window().command('Fix All');
		// TypeScript has an entry there, too.
		await window().chooseAction('Apply all safe Holdfast fixes in this file');
		const left = await findingsOf(window(), OF_DEMO - 4);
		assert(!left.some((one) => /ineffective-option/.test(one)), left.join('\n'));
		await window().command('Source Action...');
		await window().chooseAction('Apply all Holdfast fixes in this file, also unsafe ones');
		assert(!(await findingsOf(window(), OF_DEMO - 5)).some((one) => one.startsWith('src/clients/inventory.ts')));
	});
});

describe('the extension where a client is set up elsewhere', () => {
	const window = withWindow((place) => {
		const folder = place.service('prices', {
			'src/defaults.ts': "import axios from 'axios';\n\naxios.defaults.baseURL = 'https://prices.example.com';\n",
			'src/prices.ts': "import axios from 'axios';\n\nexport const priceOf = (sku: string) => axios.get(sku);\n",
			'src/main.ts':
				"import express from 'express';\nimport './defaults';\nimport { priceOf } from './prices';\n\n" +
				"express().get('/:sku', async (req, res) => res.json((await priceOf(req.params.sku)).data)).listen(1);\n",
		});
		return { folder, theme: 'Dark Modern' };
	});

	it('takes back the finding at the call when its client gets a timeout', async () => {
		await window().openFile('src/defaults.ts');
		const [found] = await findingsOf(window(), 1);
		assert.match(found!, /^src\/prices\.ts:3:/);
		await window().goTo(3);
		await window().type('axios.defaults.timeout = 5000;\n');
		await findingsOf(window(), 0);
		await window().save();
		await window().openFile('src/prices.ts');
		await findingsOf(window(), 0);
		assert.match(await window().hover('get'), /deadline: present/);
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
			await findingsOf(window(), OF_DEMO);
			await picture(window(), `findings-${name}`);
			await window().quickFixes('create(', { look: () => picture(window(), `quick-fix-${name}`) });
		});
	});
