/** Workspace folders come and go. */
import { FOLDERS } from '../trees';
import { type Kinds, kind, one } from './kind';

export const folders: Kinds = {
	'add a workspace folder': kind<{ folder: string }>({
		weight: 2,
		draw(world, r) {
			const folder = one(
				FOLDERS.filter(
					(path) => !world.folders.has(path) && world.dirs.some((dir) => `${dir}/`.startsWith(`${path}/`)),
				),
				r,
			);
			return folder === undefined ? undefined : { folder };
		},
		run: (world, { folder }) => world.setFolders([...world.folders, folder]),
	}),
	'remove a workspace folder': kind<{ folder: string }>({
		weight: 2,
		draw(world, r) {
			const folder = one([...world.folders].sort(), r);
			return folder === undefined ? undefined : { folder };
		},
		run: (world, { folder }) => world.setFolders([...world.folders].filter((path) => path !== folder)),
	}),
};
