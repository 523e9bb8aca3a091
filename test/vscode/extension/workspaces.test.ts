/** In VS Code: where the user does not trust the folder, and where there are several. */
import assert from 'node:assert/strict';
import { findingsOf, OF_DEMO, statusOf, withWindow } from './setup';

describe('the extension in Restricted Mode', () => {
	const window = withWindow((place) => ({ folder: place.demo('orders-service'), trusted: false }));

	it('shows the same, and repairs it', async () => {
		await window().openFile('src/clients/http-client.ts');
		await findingsOf(window(), OF_DEMO);
		assert((await window().statusBar()).includes('Restricted Mode'));
		await window().quickFix('create(', 'Set `timeout: 10_000` on this axios client');
		await findingsOf(window(), OF_DEMO - 1);
	});
});

describe('the extension on several folders', () => {
	const window = withWindow((place) => {
		for (const name of ['one', 'two'])
			place.service(name, {
				[`src/${name}.ts`]:
					"import express from 'express';\n\n" +
					`express().get('/', async (_, res) => res.send(await fetch('https://${name}.example.com'))).listen(1);\n`,
			});
		// Its own setting wins over that of the workspace.
		place.write('two/.vscode/settings.json', JSON.stringify({ 'holdfast.rules': { 'missing-timeout': 'info' } }));
		const folders = ['one', 'two'].map((path) => ({ path }));
		return { workspace: place.write('both.code-workspace', JSON.stringify({ folders, settings: {} })) };
	});

	it('shows what is found in each, with the settings of each', async () => {
		await window().openFile('one/src/one.ts');
		const [one, two] = await findingsOf(window(), 2);
		assert.match(one!, /^one\/src\/one\.ts:3:53: warning: /);
		assert.match(two!, /^two\/src\/two\.ts:3:53: info: /);
		assert.equal(await statusOf(window()), 'Holdfast: 2');
	});
});
