/** One rewritten line on stderr while a terminal watches. */
import type { Progress } from '../engine/types';
import type { CliIo } from './io';

/** No line before this many milliseconds: short runs show none. */
const QUIET_MS = 150;
const EVERY_MS = 60;

export interface ProgressLine {
	readonly onProgress: ((progress: Progress) => void) | undefined;
	/** Shows a text of the command's own. */
	show(text: string): void;
	/** Takes the line away. */
	clear(): void;
}

/** @param now milliseconds, for tests. */
export function progressLine({ stderr, env }: CliIo, now: () => number = Date.now): ProgressLine {
	if (!stderr.isTTY || env.TERM === 'dumb') return { onProgress: undefined, show: () => {}, clear: () => {} };
	let next = now() + QUIET_MS;
	let shown = false;
	const show = (text: () => string) => {
		const time = now();
		if (time < next) return;
		next = time + EVERY_MS;
		shown = true;
		stderr.write(`\r\u001b[2K${text().slice(0, (stderr.columns || 80) - 1)}`);
	};
	return {
		onProgress: (progress) => show(() => lineOf(progress)),
		show: (text) => show(() => text),
		clear() {
			if (shown) stderr.write('\r\u001b[2K');
			shown = false;
		},
	};
}

function lineOf({ phase, done, total }: Progress): string {
	if (phase === 'discover') return done > 0 ? `Looking for files: ${done}` : 'Looking for files';
	return total > 0
		? `Analysing: ${done} of ${total} files (${Math.floor((100 * done) / total)} %)`
		: `Analysing: ${done} files`;
}
