/** Ties a run to this process: its streams, Ctrl-C, its exit code. */
import type { CliDeps, CliIo } from './io';
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
	const io = { cwd: process.cwd(), env, stdout, stderr, readStdin, ...interrupts() };
	const code = await run(process.argv.slice(2), io, deps);
	process.exitCode ||= code;
}

async function readStdin(): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(chunk);
	return Buffer.concat(chunks);
}

/** Ctrl-C as the run sees it; held from now on. */
export function interrupts(): Required<Pick<CliIo, 'cancel' | 'letGoOfInterrupt' | 'holdInterrupt'>> {
	const controller = new AbortController();
	const letGo = () => void process.off('SIGINT', onInterrupt);
	const hold = () => void process.on('SIGINT', onInterrupt);
	function onInterrupt(): void {
		controller.abort();
		// A second Ctrl-C ends the process at once. Let go only after this one: write-file-atomic listens as well, and
		// ends the process itself when nobody else does.
		setImmediate(letGo);
	}
	hold();
	return { cancel: controller.signal, letGoOfInterrupt: letGo, holdInterrupt: hold };
}
