/** The buffers that are open in the editor: the truth about their files, saved or not. */
import type {
	DidChangeTextDocumentParams,
	TextDocumentContentChangeEvent,
	TextDocumentItem,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { disk, type Source } from '../engine/config';
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
	/** By path: the same address can be written in several ways. */
	private readonly open = new Map<string, TextDocument>();
	/** How the client wrote the addresses of files that were open, by path. */
	private readonly written = new Map<string, string>();

	constructor(private readonly encoding: PositionEncoding) {}

	get all(): readonly OpenDocument[] {
		return [...this.open.keys()].map((file) => this.byFile(file)!);
	}

	get(uri: string): OpenDocument | undefined {
		const file = pathOf(uri);
		return file === undefined ? undefined : this.byFile(file);
	}

	byFile(file: string): OpenDocument | undefined {
		const document = this.open.get(file);
		return document && { uri: document.uri, file, version: document.version, text: document.getText() };
	}

	/** The disk with the buffers laid over it. */
	get source(): Source {
		return { ...disk, read: (file) => this.byFile(file)?.text.replace(/^\uFEFF/, '') ?? disk.read(file) };
	}

	/** The address of a file, as the client writes it where it has ever opened the file. @param file absolute */
	uri(file: string): string {
		return this.written.get(file) ?? uriOf(file);
	}

	/** @returns the document; undefined when it is no file on this machine, which is none of our business */
	didOpen({ uri, languageId, version, text }: TextDocumentItem): OpenDocument | undefined {
		const file = pathOf(uri);
		if (file === undefined) return undefined;
		this.open.set(file, TextDocument.create(uri, languageId, version, text));
		this.written.set(file, uri);
		return this.byFile(file);
	}

	/** @returns the document as it is now; undefined when it is not open */
	didChange({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
		const file = pathOf(uri);
		const document = file === undefined ? undefined : this.open.get(file);
		if (file === undefined || !document) return undefined;
		// Each range is in the text that the changes before it left.
		for (const change of contentChanges) TextDocument.update(document, [this.inUnits(document, change)], version);
		if (contentChanges.length === 0) TextDocument.update(document, [], version);
		return this.byFile(file);
	}

	/** @returns the path of the file whose buffer is gone; undefined when it was not open */
	didClose(uri: string): string | undefined {
		const file = pathOf(uri);
		return file !== undefined && this.open.delete(file) ? file : undefined;
	}

	/** The change with positions that the text has: what lies beyond its end means the end. */
	private inUnits(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
		if (!('range' in change) || !change.range) return { text: change.text };
		const unit = ({ line, character }: typeof change.range.start) => {
			if (line >= document.lineCount) return document.positionAt(document.getText().length);
			const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
			return { line, character: this.encoding.toUnits(text, character) };
		};
		return { text: change.text, range: { start: unit(change.range.start), end: unit(change.range.end) } };
	}
}
