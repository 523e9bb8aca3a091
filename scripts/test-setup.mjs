// What the tests need beyond `npm ci`: corpora and other versions of Node.js into .cache/, each pinned and checked,
// and PostgreSQL, Neovim, and VS Code with a Chromium. Quick when nothing is missing.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib.mjs';
import { requireNeovim } from './neovim.mjs';
import { ensureNodes } from './nodes.mjs';
import { ensurePackage } from './npm-package.mjs';
import { requirePostgres } from './postgres.mjs';
import { requireVSCode } from './vscode.mjs';

/** Services whose source is on the npm registry; `drop` is build output that a checkout would not have. */
export const { corpora } = JSON.parse(readFileSync(join(root, 'test/corpus/corpora.json'), 'utf8'));

export const corpusDir = (corpus) => join(root, '.cache/corpus', `${corpus.name}-${corpus.version}`);

/** Downloads and unpacks one corpus unless it is there; an empty .git makes it a repository root. */
export function ensureCorpus(corpus) {
	return ensurePackage(corpus, corpusDir(corpus), (unpacked) => {
		for (const name of corpus.drop) rmSync(join(unpacked, name), { recursive: true, force: true });
		writeFileSync(join(unpacked, '.gitignore'), 'node_modules\n');
		mkdirSync(join(unpacked, '.git'));
	});
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	for (const corpus of corpora) ensureCorpus(corpus);
	ensureNodes();
	requirePostgres();
	requireNeovim();
	requireVSCode();
}
