/** Runs the command line that comes with the extension: what it does need not be done twice. */
import { execFile } from 'node:child_process';

export interface Ran {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

export class Command {
	/** @param program the command line's launcher, absolute */
	constructor(private readonly program: string) {}

	/**
	 * @param cwd absolute
	 * @returns also where it failed: `code` is the exit code, 128 when it could not be run
	 */
	run(args: readonly string[], cwd: string): Promise<Ran> {
		const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' };
		return new Promise((resolve) => {
			execFile(process.execPath, [this.program, ...args], { cwd, env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
				const code = typeof error?.code === 'number' ? error.code : error ? 128 : 0;
				resolve({ code, stdout, stderr: stderr || (code === 128 ? (error?.message ?? '') : '') });
			});
		});
	}
}
