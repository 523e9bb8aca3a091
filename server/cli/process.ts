/** Ties a run to this process: its streams, Ctrl-C, its exit code. */
import type { CliDeps } from './io';
import { run, unexpected } from './run';

/** Runs the command line of this process. Only sets the exit code, so that everything written gets out. */
export async function start(deps: CliDeps): Promise<void> {
	const { stdout, stderr, env } = process;
	for (const stream of [stdout, stderr]) {
		stream.on('error', (error: NodeJS.ErrnoException) => {
			// The reader went away (`holdfast | head`): it wants no more, and that is no failure.
			if (error.code === 'EPIPE') return;
			process.exitCode = 3;
			if (stream === stdout) stderr.write(`error: The output cannot be written: ${error.message}\n`);
		});
	}
	process.on('uncaughtException', (error) => {
		stderr.write(unexpected(error, env));
		process.exitCode = 3;
	});
	const controller = new AbortController();
	const onInterrupt = () => controller.abort();
	// Once: a second Ctrl-C ends the process at once.
	process.once('SIGINT', onInterrupt);
	const code = await run(
		process.argv.slice(2),
		{
			cwd: process.cwd(),
			env,
			stdout,
			stderr,
			cancel: controller.signal,
			letGoOfInterrupt: () => process.off('SIGINT', onInterrupt),
		},
		deps,
	);
	process.exitCode ||= code;
}
