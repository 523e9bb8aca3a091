/** What is done in buffers. */
import { SNIPPETS, strokeIn, swapIn } from './edits';
import { isCode, type Kinds, kind, late, maybe, one } from './kind';

export const typing: Kinds = {
	open: kind<{ file: string }>({
		weight: 14,
		draw(world, r) {
			const file = one(
				world.paths.filter((path) => !world.buffers.has(path)),
				r,
			);
			return file === undefined || world.buffers.size > 8 ? undefined : { file };
		},
		run: (world, { file }) => world.openBuffer(file),
	}),
	'open a new file': kind<{ file: string; text: string }>({
		weight: 2,
		draw: (world, r) => ({ file: `${r.pick(world.dirs)}/new-${r.below(3)}.ts`, text: r.pick(SNIPPETS) }),
		run: (world, { file, text }) => (world.disk.has(file) ? undefined : world.openBuffer(file, text)),
	}),
	close: kind<{ file: string }>({
		weight: 7,
		draw(world, r) {
			const file = one(world.open, r);
			return file === undefined ? undefined : { file };
		},
		run: (world, { file }) => world.close(file),
	}),
	save: kind<{ file: string }>({
		weight: 7,
		draw(world, r) {
			const file = one(world.open, r);
			return file === undefined ? undefined : { file };
		},
		run: (world, { file }) => world.save(file),
	}),
	'change what matters': kind<{ file: string; at: number; length: number; insert: string }>({
		weight: 30,
		draw(world, r) {
			const file = one(world.open, r);
			const edit = file === undefined ? undefined : swapIn(world.text(file)!, r);
			return edit && { file: file!, ...edit };
		},
		run: (world, { file, at, length, insert }) => world.edit(file, at, length, insert),
	}),
	'strike a key': kind<{ file: string; at: number; length: number; insert: string }>({
		weight: 10,
		draw(world, r) {
			const file = one(world.open, r);
			return file === undefined ? undefined : { file, ...strokeIn(world.text(file)!, r) };
		},
		run: (world, { file, at, length, insert }) => world.edit(file, at, length, insert),
	}),
	'type a statement': kind<{ file: string; text: string; isFirst: boolean }>({
		weight: 6,
		draw(world, r) {
			const file = one(world.open.filter(isCode), r);
			return file === undefined ? undefined : { file, text: r.pick(SNIPPETS), isFirst: maybe(r) };
		},
		async run(world, { file, text, isFirst }) {
			let at = isFirst ? 0 : (world.text(file)?.length ?? 0);
			for (const char of text) {
				await world.edit(file, at, 0, char);
				at += char.length;
			}
		},
	}),
	'paste over all of it': kind<{ file: string; text: string }>({
		weight: 3,
		draw(world, r) {
			const file = one(world.open.filter(isCode), r);
			if (file === undefined) return undefined;
			return { file, text: world.text(r.pick(world.paths.filter(isCode)))! };
		},
		run: (world, { file, text }) => world.rewrite(file, text),
	}),
	undo: kind<{ file: string; times: number }>({
		weight: 10,
		draw(world, r) {
			const file = one(
				world.open.filter((path) => world.buffers.get(path)!.past.length > 0),
				r,
			);
			return file === undefined ? undefined : { file, times: 1 + r.below(6) };
		},
		async run(world, { file, times }) {
			for (let n = 0; n < times; n++) await world.undo(file);
		},
	}),
	redo: kind<{ file: string; times: number }>({
		weight: 4,
		draw(world, r) {
			const file = one(
				world.open.filter((path) => world.buffers.get(path)!.future.length > 0),
				r,
			);
			return file === undefined ? undefined : { file, times: 1 + r.below(4) };
		},
		async run(world, { file, times }) {
			for (let n = 0; n < times; n++) await world.redo(file);
		},
	}),
	'save all': kind<{ isLate: boolean }>({
		weight: 1,
		draw: (_, r) => ({ isLate: late(r) }),
		async run(world, { isLate }) {
			for (const file of world.open) await world.write(file, world.text(file)!, isLate);
		},
	}),
};
