/** What goes wrong is told to the client's log, and shown when the user should know. */
import type { Connection } from 'vscode-languageserver';

export class Log {
	private readonly shown = new Set<string>();

	constructor(private readonly connection: Connection) {}

	info(message: string): void {
		this.connection.console.info(message);
	}

	/** Something broke in the server itself; it goes on. */
	defect(error: unknown, doing: string): void {
		const { message, stack } = error instanceof Error ? error : new Error(String(error));
		this.connection.console.error(`${doing}: ${stack ?? message}`);
		this.once(`Holdfast has a defect, and goes on: ${doing}: ${message.split('\n')[0]}`);
	}

	/** Shows an error to the user; the same one only once, until `clear`. */
	once(message: string): void {
		if (this.shown.has(message)) return;
		this.shown.add(message);
		this.connection.window.showErrorMessage(message);
	}

	/** What was wrong is mended: when it comes again, it is shown again. */
	clear(message: string): void {
		this.shown.delete(message);
	}
}
