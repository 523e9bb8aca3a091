/** Fixture trees in a temporary folder. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Tree {
	/** Absolute, with `/` separators. */
	readonly root: string;
	at(path: string): string;
	write(path: string, text: string | Uint8Array): string;
	remove(path: string): void;
	dispose(): void;
}

/** Writes files (path → text) under a new folder. Objects become JSON. */
export function tree(files: Readonly<Record<string, string | object>>): Tree {
	const root = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-'))).replaceAll('\\', '/');
	const made: Tree = {
		root,
		at: (path) => `${root}/${path}`,
		write(path, text) {
			mkdirSync(dirname(made.at(path)), { recursive: true });
			writeFileSync(made.at(path), text);
			return made.at(path);
		},
		remove: (path) => rmSync(made.at(path), { recursive: true, force: true }),
		dispose: () => rmSync(root, { recursive: true, force: true }),
	};
	for (const [path, content] of Object.entries(files)) {
		made.write(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
	}
	return made;
}
