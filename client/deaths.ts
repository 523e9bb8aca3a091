/** Why a server process ended, in plain words, and when to start it again. */

export interface Exit {
	readonly code?: number | null;
	readonly signal?: string | null;
	/** What it wrote last. */
	readonly stderr: string;
}

/** So many ends within this time, in ms, are too many. */
const MOST = 5;
const WITHIN_MS = 3 * 60 * 1000;
const FIRST_WAIT_MS = 1000;

export class Deaths {
	private times: number[] = [];

	/**
	 * Counts one.
	 * @param now in ms since 1970
	 * @returns how long to wait before the next start, in ms; undefined: there were too many
	 */
	next(now: number): number | undefined {
		this.times = [...this.times.filter((time) => now - time < WITHIN_MS), now];
		return this.times.length < MOST ? FIRST_WAIT_MS * 2 ** (this.times.length - 1) : undefined;
	}

	forget(): void {
		this.times = [];
	}
}

/** @param exit undefined while the process is still there, although it talks no more */
export function reasonOf(exit: Exit | undefined): string {
	if (!exit) return 'it has stopped answering';
	const { code, signal, stderr } = exit;
	if (/heap out of memory|Reached heap limit/i.test(stderr)) return 'it ran out of memory';
	if (/ENOMEM|Cannot allocate memory/i.test(stderr)) return 'this machine has no memory left for it';
	if (signal === 'SIGKILL') return 'something on this machine has killed it, as systems do when memory is short';
	if (signal) return `something on this machine has ended it (${signal})`;
	const said = lastError(stderr);
	if (said) return `it broke with “${said}”`;
	return typeof code === 'number' ? `it left with code ${code} and gave no reason` : 'it could not be started';
}

/** The line that names an error, of what Node writes of one that nobody caught. */
function lastError(stderr: string): string | undefined {
	const lines = stderr.split('\n').map((line) => line.trim());
	return (
		lines.findLast((line) => /^(?:\w*Error\b|node: )/.test(line)) ?? lines.findLast((line) => line !== '')
	)?.slice(0, 200);
}

/** @param wait in ms */
export function restartingIn(wait: number): string {
	const seconds = Math.round(wait / 1000);
	return `It is started again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`;
}
