/** A diff as a terminal shows it. */

import { escapeControl } from '../../text/control';
import type { Colours } from './colour';

/** Coloured, and nothing in it that controls the terminal. */
export function shownPatch(patch: string, colours: Colours): string {
	return patch
		.split('\n')
		.map((line) => {
			// A carriage return at the end belongs to the line end.
			const safe = line.replace(/\r$/, '').split('\t').map(escapeControl).join('\t');
			if (/^(?:--- "?a|\+\+\+ "?b)\//.test(line)) return colours.strong(safe);
			if (line.startsWith('@@')) return colours.info(safe);
			if (line.startsWith('+')) return colours.good(safe);
			return line.startsWith('-') ? colours.error(safe) : safe;
		})
		.join('\n');
}
