/** Processes by a mark in their environment, which all get that they start, also those that leave their group. */
import { readdirSync, readFileSync } from 'node:fs';

/** The ids and command lines of the processes that carry an environment variable with this value. */
export function processesWith(name: string, value: string): { readonly id: number; readonly command: string }[] {
	const ids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
	return ids.flatMap((id) => {
		try {
			if (!readFileSync(`/proc/${id}/environ`, 'utf8').split('\0').includes(`${name}=${value}`)) return [];
			return [{ id: Number(id), command: readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() }];
		} catch {
			return []; // It has ended meanwhile, or is not ours.
		}
	});
}
