/** The buffers that are open in the editor: the truth about their files, saved or not. */
import type {
	DidChangeTextDocumentParams,
	TextDocumentContentChangeEvent,
	TextDocumentItem,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PositionEncoding } from './encoding';
import { pathOf, uriOf } from './uris';

export interface OpenDocument {
	/** As the client writes it. */
	readonly uri: string;
	/** Absolute path. */
	readonly file: string;
	readonly version: number;
	readonly text: string;
}

export class Documents {
	private readonly open = new Map<string, { readonly document: TextDocument; readonly file: string }>();
	private readonly uris = new Map<string, string>();

	constructor(private readonly encoding: PositionEncoding) {}

	get all(): readonly OpenDocument[] {
		return [...this.open.keys()].map((uri) => this.get(uri)!);
	}

	get(uri: string): OpenDocument | undefined {
		const found = this.open.get(uri);
		if (!found) return undefined;
		const { document, file } = found;
		return { uri, file, version: document.version, text: document.getText() };
	}

	byFile(file: string): OpenDocument | undefined {
		const uri = this.uris.get(file);
		return uri === undefined ? undefined : this.get(uri);
	}

	/** The address of a file, as the client writes it where it has the file open. @param file absolute */
	uri(file: string): string {
		return this.uris.get(file) ?? uriOf(file);
	}

	/** @returns the document; undefined when it is no file on this machine, which is none of our business */
	didOpen({ uri, languageId, version, text }: TextDocumentItem): OpenDocument | undefined {
		const file = pathOf(uri);
		if (file === undefined) return undefined;
		this.open.set(uri, { document: TextDocument.create(uri, languageId, version, text), file });
		this.uris.set(file, uri);
		return this.get(uri);
	}

	/**
	 * @returns the document as it is now; undefined when it is not open
	 * @throws RangeError when a change names a place that no text has
	 */
	didChange({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
		const found = this.open.get(uri);
		if (!found) return undefined;
		// Each range is in the text that the changes before it left.
		for (const change of contentChanges)
			TextDocument.update(found.document, [this.inUnits(found.document, change)], version);
		if (contentChanges.length === 0) TextDocument.update(found.document, [], version);
		return this.get(uri);
	}

	/** @returns the path of the file whose buffer is gone */
	didClose(uri: string): string | undefined {
		const file = this.open.get(uri)?.file;
		this.open.delete(uri);
		if (file !== undefined && this.uris.get(file) === uri) this.uris.delete(file);
		return file;
	}

	private inUnits(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
		if (!('range' in change)) return change;
		const unit = ({ line, character }: typeof change.range.start) => {
			if (!(line >= 0) || !(character >= 0)) throw new RangeError(`there is no place ${line}:${character} in a text`);
			const start = { line, character: 0 };
			const text = document.getText({ start, end: { line: line + 1, character: 0 } });
			return { line, character: this.encoding.toUnits(text, character) };
		};
		return { text: change.text, range: { start: unit(change.range.start), end: unit(change.range.end) } };
	}
}
