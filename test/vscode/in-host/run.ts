/** What VS Code runs beside the extension: mocha, on the tests of this folder. Bundled, see ../in-host.test.ts. */
import Mocha from 'mocha';

/** @throws Error when a test fails; that is how VS Code tells */
export async function run(): Promise<void> {
	const mocha = new Mocha({ timeout: 60_000, color: false, reporter: 'spec' });
	// Gives the tests describe and it.
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	await import('./extension');
	const failed = await new Promise<number>((resolve) => mocha.run(resolve));
	if (failed > 0) throw new Error(`${failed} failed`);
}
