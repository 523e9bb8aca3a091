/** What goes wrong is told to the client's log, and shown when the user should know. */
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

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
		this.show(MessageType.Error, message);
	}

	/** Shows the user what came of something that they asked for. */
	tell(message: string): void {
		this.show(MessageType.Info, message);
	}

	/** As a notification: the library's own functions would wait for an answer. */
	private show(type: MessageType, message: string): void {
		void this.connection.sendNotification(ShowMessageNotification.type, { type, message });
	}

	/** What was wrong is mended: when it comes again, it is shown again. */
	clear(message: string): void {
		this.shown.delete(message);
	}
}
