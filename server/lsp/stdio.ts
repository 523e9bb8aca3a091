/** The protocol over two streams, in the face of what is no protocol. */
import {
	type Connection,
	createConnection,
	type DataCallback,
	type Disposable,
	Message,
	ProposedFeatures,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';

/**
 * A message that is no JSON is logged and passed over. Without headers that say where the next one begins, nothing can be
 * understood any more: the process ends and says why, so that the editor may start another one. It ends, too, when the
 * input does.
 */
export function overStdio(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Connection {
	const reader = new Reader(input);
	const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(output));
	reader.onError((error) => {
		if (error instanceof SyntaxError) return connection.console.error(`A message was no JSON: ${error.message}`);
		process.stderr.write(`Holdfast cannot understand the editor any more, and ends: ${error.message}\n`);
		process.exit(1);
	});
	const end = () => process.exit(reader.isShutDown ? 0 : 1);
	input.on('end', end);
	input.on('close', end);
	// The editor is gone, which the input will tell.
	output.on('error', () => {});
	return connection;
}

class Reader extends StreamMessageReader {
	/** The client has said that it will go. */
	isShutDown = false;

	override listen(callback: DataCallback): Disposable {
		return super.listen((message) => {
			this.isShutDown ||= Message.isRequest(message) && message.method === 'shutdown';
			try {
				callback(message);
			} catch (error) {
				// JSON it was, and no message: not the stream's fault.
				this.fireError(new SyntaxError(error instanceof Error ? error.message : String(error)));
			}
		});
	}
}
