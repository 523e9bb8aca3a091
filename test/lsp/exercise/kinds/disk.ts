/** What is done to files on the disk: by a terminal, by git, by the editor's own explorer. */
import { basename, dirname, posix } from 'node:path';
import type { Random } from '../../../fuzz/mutate';
import type { Files } from '../world';
import { applied, SNIPPETS, swapIn } from './edits';
import { isCode, type Kinds, kind, late, maybe, one } from './kind';

export const disk: Kinds = {
	'change on disk': kind<{ file: string; text: string; isLate: boolean }>({
		weight: 10,
		draw(world, r) {
			const file = one([...world.disk.keys()].filter(isCode).sort(), r);
			const edit = file === undefined ? undefined : swapIn(world.disk.get(file)!, r);
			return edit && { file: file!, text: applied(world.disk.get(file!)!, edit), isLate: late(r) };
		},
		run: (world, { file, text, isLate }) => world.write(file, text, isLate),
	}),
	'write a new file': kind<{ file: string; text: string; isLate: boolean }>({
		weight: 3,
		draw(world, r) {
			const name = r.pick([
				'fresh.ts',
				'limits.ts',
				'klient.ts',
				'fresh.test.ts',
				'made.gen.ts',
				'types.d.ts',
				'Page.vue',
			]);
			return { file: `${r.pick(world.dirs)}/${name}`, text: r.pick(SNIPPETS), isLate: late(r) };
		},
		run: (world, { file, text, isLate }) => world.write(file, text, isLate),
	}),
	'remove a file': kind<{ file: string; isLate: boolean }>({
		weight: 3,
		draw: (world, r) => ({ file: r.pick(world.paths), isLate: late(r) }),
		run: (world, { file, isLate }) => world.remove(file, isLate),
	}),
	'move a file': kind<{ file: string; to: string; isLate: boolean }>({
		weight: 4,
		draw(world, r) {
			const file = r.pick(world.paths);
			const to = maybe(r) ? `${r.pick(world.dirs)}/${basename(file)}` : renamed(file, r);
			return { file, to, isLate: late(r) };
		},
		run: (world, { file, to, isLate }) => world.move(file, to, false, isLate),
	}),
	'move back': kind<{ file: string; to: string; isLate: boolean }>({
		weight: 3,
		draw(world, r) {
			const gone = one(
				Object.keys(world.start).filter((path) => !world.disk.has(path)),
				r,
			);
			const file =
				gone === undefined ? undefined : world.paths.find((path) => world.disk.get(path) === world.start[gone]);
			return file === undefined ? undefined : { file, to: gone!, isLate: late(r) };
		},
		run: (world, { file, to, isLate }) => world.move(file, to, false, isLate),
	}),
	'move a folder': kind<{ folder: string; to: string; isWhole: boolean; isLate: boolean }>({
		weight: 2,
		draw(world, r) {
			const folder = r.pick(world.dirs);
			const to = r.pick([`${folder}-old`, `${r.pick(world.dirs)}/${basename(folder)}`, folder.replace(/-old$/, '')]);
			return { folder, to, isWhole: maybe(r), isLate: late(r) };
		},
		run: (world, { folder, to, isWhole, isLate }) => world.move(folder, to, isWhole, isLate),
	}),
	'remove a folder': kind<{ folder: string; isWhole: boolean; isLate: boolean }>({
		weight: 1,
		draw: (world, r) => ({ folder: r.pick(world.dirs), isWhole: maybe(r), isLate: late(r) }),
		run: (world, { folder, isWhole, isLate }) => world.removeFolder(folder, isWhole, isLate),
	}),
	'put a file back': kind<{ file: string; isLate: boolean }>({
		weight: 6,
		draw(world, r) {
			const file = one(
				Object.keys(world.start).filter((path) => world.disk.get(path) !== world.start[path]),
				r,
			);
			return file === undefined ? undefined : { file, isLate: late(r) };
		},
		run: (world, { file, isLate }) => world.write(file, world.start[file]!, isLate),
	}),
	'switch branches': kind<{ variant: number; isLate: boolean }>({
		weight: 2,
		draw: (_, r) => ({ variant: r.below(4), isLate: late(r) }),
		run: (world, { variant, isLate }) => world.checkOut(branch(world.start, variant), isLate),
	}),
	'tell what happened': kind<Record<string, never>>({
		weight: 4,
		draw: () => ({}),
		run: (world) => world.tell(),
	}),
	'tell what did not happen': kind<{ file: string }>({
		weight: 2,
		draw(world, r) {
			const file = r.pick(world.paths);
			return {
				file: r.pick([file, dirname(file), `${file}.swp`, 'shop/node_modules/axios/index.js', 'shop/.git/HEAD']),
			};
		},
		run: (world, { file }) => world.touch(file),
	}),
};

function renamed(file: string, r: Random): string {
	const { dir, name, ext: ending } = posix.parse(file);
	const stem = `${dir}/${name}`;
	return r.pick([`${stem}2${ending}`, `${stem}.test${ending}`, `${stem}.js`, `${stem}/index${ending}`, `${file}.bak`]);
}

/** What the tree is on a branch: on the first one it is as in the beginning. */
function branch(start: Files, variant: number): Files {
	if (variant === 0) return start;
	const files = Object.entries(start).filter(([path]) => !path.includes('/.git/'));
	const changed = files.map(([path, text], i): readonly [string, string | undefined] => {
		if ((i + variant) % 3 > 0 || !isCode(path)) return [path, text];
		if ((i + variant) % 12 === 0) return [path, undefined];
		if ((i + variant) % 9 === 0) return [path.replace(/(\.\w+)$/, `-${variant}$1`), text];
		return [
			path,
			variant === 1 ? text.replaceAll(' });', ', timeout: 5000 });') : text + SNIPPETS[i % SNIPPETS.length],
		];
	});
	const kept = changed.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]));
	return Object.fromEntries(kept);
}
