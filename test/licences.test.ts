/** What is shipped inside the bundles may be shipped, and its licence texts go along. */
import assert from 'node:assert/strict';

const PERMISSIVE = /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0)$/;

interface Bundled {
	readonly name: string;
	readonly version: string;
	readonly licence: string;
	readonly text: string;
}

describe('bundled packages', () => {
	let packages: readonly Bundled[] = [];
	let text = '';
	before(async () => {
		const { bundle, entries } = await import('../scripts/build.mjs' as string);
		const { bundledPackages, licencesText } = await import('../scripts/licences.mjs' as string);
		const metafiles = [];
		for (const entry of entries) metafiles.push(await bundle({ ...entry, executable: false }, { write: false }));
		packages = bundledPackages(metafiles);
		text = licencesText(packages);
	});

	it('include those that are known to be there, the one inside another too', () => {
		const names = packages.map(({ name }) => name);
		for (const name of ['ignore', 'jsonc-parser', 'semver', 'ts-morph', 'typescript'])
			assert.ok(names.includes(name), `${name} is missing: ${names}`);
		for (const { name, version } of packages) assert.match(version, /^\d+\.\d+\.\d+/, name);
	});

	it('have permissive licences', () => {
		const others = packages.filter(({ licence }) => !PERMISSIVE.test(licence));
		assert.deepEqual(
			others.map(({ name, licence }) => `${name}: ${licence}`),
			[],
		);
	});

	it('have their licence texts in the file', () => {
		for (const { name, version, licence, text: own } of packages) {
			assert.ok(own.length > 400 && /licen[cs]e|permission/i.test(own), `${name}: ${own.slice(0, 80)}`);
			assert.ok(text.includes(`\n${name} ${version} (${licence})\n\n${own}\n`), name);
		}
	});
});
