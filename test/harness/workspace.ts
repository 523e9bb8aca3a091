/** Temporary trees on disk for tests, and positions in their texts. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, sep } from 'node:path';

/** Path from the tree's root with `/` → text. */
export type Tree = ReadonlyMap<string, string | Buffer>;

/** Writes the tree into a new repository root (an empty .git) and hands it to `use`; gone afterwards. */
export async function withTree<T>(tree: Tree, use: (root: string) => Promise<T>): Promise<T> {
	const root = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-')));
	try {
		mkdirSync(join(root, '.git'));
		writeTree(root, tree);
		return await use(slashed(root));
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

export function writeTree(root: string, tree: Tree): void {
	for (const [path, text] of tree) {
		const file = join(root, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
}

/** Every file below `dir`, as text, by its path from there; sorted. */
export function readTree(dir: string, skip: (name: string) => boolean = () => false): Map<string, string> {
	const tree = new Map<string, string>();
	const walk = (path: string) => {
		for (const entry of readdirSync(join(dir, path), { withFileTypes: true }).sort((a, b) => compare(a.name, b.name))) {
			if (skip(entry.name)) continue;
			const inner = posix.join(path, entry.name);
			if (entry.isDirectory()) walk(inner);
			else if (entry.isFile()) tree.set(inner, readFileSync(join(dir, inner), 'utf8'));
		}
	};
	walk('');
	return tree;
}

export const slashed = (path: string) => path.split(sep).join('/');
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** 1-based line and column of an offset. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset);
	const lines = before.split(/\r\n|\r|\n/);
	return { line: lines.length, column: lines[lines.length - 1]!.length + 1 };
}
