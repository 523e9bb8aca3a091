/** What goes wrong is told to the client's log, and shown when the user should know. */
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

export class Log {
	private readonly shown = new Set<string>();

	constructor(private readonly connection: Connection) {}

	info(message: string): void {
		this.connection.console.info(message);
	}

	warn(message: string): void {
		this.connection.console.warn(message);
	}

	error(message: string): void {
		this.connection.console.error(message);
	}

	/** Shows an error to the user. */
	show(message: string): void {
		this.send(MessageType.Error, message);
	}

	/** Warns the user of what they should put right, in one message; the log has all. @param messages one or more */
	caution(messages: readonly string[]): void {
		for (const message of messages) this.warn(message);
		const more = messages.length === 1 ? '' : ` There are ${messages.length} such warnings; the log has them all.`;
		this.send(MessageType.Warning, `Holdfast: ${messages[0]}${more}`);
	}

	/** Something broke in the server itself; it goes on. The user is shown the same only once. */
	defect(error: unknown, doing: string): void {
		const { message, stack } = error instanceof Error ? error : new Error(String(error));
		this.error(`${doing}: ${stack ?? message}`);
		const said = `Holdfast has a defect, and goes on: ${doing}: ${message.split('\n')[0]}`;
		if (this.shown.has(said)) return;
		this.shown.add(said);
		this.show(said);
	}

	/** Shows the user what came of something that they asked for. */
	tell(message: string): void {
		this.send(MessageType.Info, message);
	}

	/** There is nothing to choose, so that it is no request, which a client may refuse. */
	private send(type: MessageType, message: string): void {
		void this.connection.sendNotification(ShowMessageNotification.type, { type, message });
	}
}
