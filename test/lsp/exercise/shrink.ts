/** Leaves out of a recording what its mismatch does not need. */
import type { Editor } from '../client';
import { type Played, type Recording, replay, startEditor } from './run';

/**
 * @param server the server that the mismatch was seen with
 * @param ms when this time is over, what is left then is given back
 * @returns the same recording when the mismatch does not come again in a new server
 */
export async function shrink({ recording, mismatch }: Played, ms: number, server?: readonly string[]): Promise<Played> {
	const end = performance.now() + ms;
	// One server for all of them: each has a world of its own.
	let editor = await startEditor(recording.editor, server);
	const fails = async (tried: Recording): Promise<Played | undefined> => {
		if (hasEnded(editor)) editor = await startEditor(recording.editor, server);
		const mismatch = await replay(tried, editor);
		return mismatch && { recording: tried, mismatch };
	};
	try {
		const first = await fails({ ...recording, steps: recording.steps.slice(0, mismatch?.step) });
		return first ? await shorter(first, fails, end) : { recording, ...(mismatch ? { mismatch } : {}) };
	} finally {
		await stop(editor);
	}
}

/** Leaves out longer parts first. */
async function shorter(
	first: Played,
	fails: (tried: Recording) => Promise<Played | undefined>,
	end: number,
): Promise<Played> {
	let best = first;
	for (let size = Math.ceil(best.recording.steps.length / 2); ; ) {
		let isSmaller = false;
		for (let at = 0; at < best.recording.steps.length && performance.now() < end; ) {
			const steps = best.recording.steps.filter((_, i) => i < at || i >= at + size);
			const found = await fails({ ...best.recording, steps });
			if (found) {
				best = found;
				isSmaller = true;
			} else at += size;
		}
		if (performance.now() >= end || (size === 1 && !isSmaller)) return best;
		size = Math.max(1, Math.floor(size / 2));
	}
}

/** Ends a server that may be broken. */
export async function stop(editor: Editor): Promise<void> {
	if (hasEnded(editor)) return editor.connection.dispose();
	await editor.quit();
}

function hasEnded({ process: { exitCode, signalCode } }: Editor): boolean {
	return exitCode !== null || signalCode !== null;
}
