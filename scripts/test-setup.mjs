// What the tests need beyond `npm ci`: corpora into .cache/, each pinned and checked, and PostgreSQL. Quick when nothing
// is missing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { must, root } from './lib.mjs';
import { requirePostgres } from './postgres.mjs';

/** Services whose source is on the npm registry; `drop` is build output that a checkout would not have. */
export const { corpora } = JSON.parse(readFileSync(join(root, 'test/corpus/corpora.json'), 'utf8'));

export const corpusDir = (corpus) => join(root, '.cache/corpus', `${corpus.name}-${corpus.version}`);

/** Downloads and unpacks one corpus unless it is there; an empty .git makes it a repository root. */
export function ensureCorpus(corpus) {
	const dir = corpusDir(corpus);
	if (existsSync(join(dir, '.git'))) return dir;
	console.log(`test-setup: fetching ${corpus.name}@${corpus.version} from the npm registry`);
	const unpacked = `${dir}.unpacking`;
	rmSync(unpacked, { recursive: true, force: true });
	mkdirSync(unpacked, { recursive: true });
	const tarball = pack(corpus, unpacked);
	must('tar', ['-xzf', tarball, '--strip-components=1'], { cwd: unpacked });
	for (const name of [tarball, ...corpus.drop]) rmSync(join(unpacked, name), { recursive: true, force: true });
	writeFileSync(join(unpacked, '.gitignore'), 'node_modules\n');
	mkdirSync(join(unpacked, '.git'));
	rmSync(dir, { recursive: true, force: true });
	renameSync(unpacked, dir);
	return dir;
}

function pack({ name, version, integrity }, cwd) {
	const shell = process.platform === 'win32';
	const done = spawnSync('npm', ['pack', `${name}@${version}`, '--json'], {
		cwd,
		shell,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	if (done.status !== 0) throw new Error(`npm pack ${name}@${version} failed`);
	const tarball = JSON.parse(done.stdout)[0].filename;
	const found = `sha512-${createHash('sha512')
		.update(readFileSync(join(cwd, tarball)))
		.digest('base64')}`;
	if (found !== integrity) throw new Error(`${name}@${version}: integrity is ${found}, expected ${integrity}`);
	return tarball;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	for (const corpus of corpora) ensureCorpus(corpus);
	requirePostgres();
}
