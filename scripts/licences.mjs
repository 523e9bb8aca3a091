// Which packages a bundle carries, and under which licences.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib.mjs';

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENCE_FILE = /^licen[cs]e(?:[.-].*)?$/i;
const NOTICE_FILE = /^(?:notice|thirdpartynotice).*$/i;

/** Packages that carry another one inside, which no metafile shows; `from` has that one's licence texts. */
const VENDORED = {
	'node_modules/@ts-morph/common/dist/typescript.js': {
		name: 'typescript',
		version: /\bversion = "(\d+\.\d+\.\d+[^"]*)"/,
		from: 'node_modules/typescript',
	},
};

/**
 * Every package in these bundles, sorted by name and version.
 * @param metafiles what esbuild says of them.
 */
export function bundledPackages(metafiles) {
	const found = new Map();
	for (const { outputs } of metafiles) {
		for (const input of Object.values(outputs).flatMap((output) => Object.keys(output.inputs))) {
			const folder = PACKAGE.exec(input)?.[1];
			if (folder) found.set(folder, packageIn(folder));
			const vendored = VENDORED[input];
			if (!vendored) continue;
			const version = vendored.version.exec(readFileSync(join(root, input), 'utf8'));
			found.set(input, { ...packageIn(vendored.from), name: vendored.name, version: version?.[1] ?? 'unknown' });
		}
	}
	return [...found.values()].sort((a, b) => order(a.name, b.name) || order(a.version, b.version));
}

/** The text of out/THIRD-PARTY-LICENSES.txt. */
export function licencesText(packages) {
	const head = 'Holdfast contains the following packages, under their own licences.\n';
	const parts = packages.map(
		({ name, version, licence, text }) => `${'-'.repeat(80)}\n${name} ${version} (${licence})\n\n${text}\n`,
	);
	return [head, ...parts].join('\n');
}

function packageIn(folder) {
	const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
	const names = readdirSync(join(root, folder)).sort();
	const licences = names.filter((file) => LICENCE_FILE.test(file));
	if (licences.length === 0) throw new Error(`${folder} has no licence file: its text must be in the package`);
	const files = [...licences, ...names.filter((file) => NOTICE_FILE.test(file))];
	const text = files.map((file) =>
		readFileSync(join(root, folder, file), 'utf8')
			.replaceAll('\r\n', '\n')
			.trim(),
	);
	return { name, version, licence: license ?? 'unknown', text: text.join('\n\n') };
}

function order(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
