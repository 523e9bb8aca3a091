/** The only place that knows both the protocol's types and findings. */
import {
	type Diagnostic,
	DiagnosticSeverity,
	DiagnosticTag,
	type Hover,
	MarkupKind,
	type SnippetTextEdit,
	type TextEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextLoc } from '../../rules/model/marks';
import type { ConfigProblem } from '../engine/config';
import type { Failure, FileEdits, Finding } from '../engine/types';
import type { Client } from './client';
import type { Documents } from './documents';
import type { Places } from './places';

const SOURCE = 'holdfast';

const SEVERITY: Readonly<Record<Finding['level'], DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	info: DiagnosticSeverity.Information,
};

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** An offset in a file's text. */
export interface Typed {
	readonly file: string;
	readonly at: number;
}

interface Made {
	readonly diagnostic: Diagnostic;
	/** Of the files of the finding and its related places, in their order. */
	readonly texts: readonly (string | undefined)[];
}

export class Converter {
	private readonly known = new WeakMap<Finding, Made>();

	constructor(
		private readonly client: Client,
		private readonly documents: Documents,
		readonly places: Places,
	) {}

	/** The same object for the same finding in the same texts: the client's positions depend on what stands before them. */
	diagnostic(finding: Finding): Diagnostic {
		const texts = [finding, ...finding.related].map(({ file }) => this.places.text(file));
		const known = this.known.get(finding);
		if (known && texts.every((text, i) => text === known.texts[i])) return known.diagnostic;
		const diagnostic = this.made(finding);
		this.known.set(finding, { diagnostic, texts });
		return diagnostic;
	}

	private made({ rule, level, file, range, message, docs, related, fingerprint }: Finding): Diagnostic {
		const { relatedInformation, codeDescription, tags } = this.client;
		const isUnnecessary = rule === 'unused-suppression' && tags.includes(DiagnosticTag.Unnecessary);
		return {
			range: this.places.range(file, range),
			severity: SEVERITY[level],
			code: rule,
			...(codeDescription ? { codeDescription: { href: docs } } : {}),
			source: SOURCE,
			message,
			...(isUnnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
			...(relatedInformation
				? {
						relatedInformation: related.map((one) => ({
							location: { uri: this.documents.uri(one.file), range: this.places.range(one.file, one.range) },
							message: one.message,
						})),
					}
				: {}),
			data: { fingerprint },
		};
	}

	/** What is wrong with a configuration, shown in its file. */
	problem({ file, position, message }: ConfigProblem): Diagnostic {
		const range = file !== undefined && position ? this.places.range(file, { start: position, end: position }) : START;
		return { range, severity: DiagnosticSeverity.Error, code: 'configuration', source: SOURCE, message };
	}

	/** A part of the analysis that broke, shown at the beginning of the file. */
	failure({ rule, message }: Failure): Diagnostic {
		const what = rule === undefined ? 'This file' : `The rule ${rule}`;
		return {
			range: START,
			severity: DiagnosticSeverity.Error,
			code: 'incomplete',
			source: SOURCE,
			message: `${what} could not be checked, because of a defect of Holdfast's own: ${message}. Everything else was checked.`,
		};
	}

	/** @param text Markdown where the client shows that @param at what it is about */
	hover(text: string, { file, at }: TextLoc): Hover {
		const kind = this.client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
		return { contents: { kind, value: text }, range: this.places.span(file, at) };
	}

	/**
	 * For documents that are open with the version that they have now, so that a client can refuse what comes too late.
	 * @param typed where the user types next, in a text after its edits; lost on clients that know no snippets
	 */
	workspaceEdit(files: readonly FileEdits[], typed?: Typed): WorkspaceEdit {
		const { documentChanges, snippetEdits } = this.client;
		if (!documentChanges) {
			const changes = files.map(({ file, edits }) => [this.documents.uri(file), this.textEdits(file, edits)]);
			return { changes: Object.fromEntries(changes) };
		}
		return {
			documentChanges: files.map(({ file, edits }) => ({
				textDocument: { uri: this.documents.uri(file), version: this.documents.byFile(file)?.version ?? null },
				edits:
					typed?.file === file && snippetEdits ? this.snippetEdits(file, edits, typed.at) : this.textEdits(file, edits),
			})),
		};
	}

	private textEdits(file: string, edits: FileEdits['edits']): TextEdit[] {
		return edits.map(({ at, text }) => ({ range: this.places.span(file, at), newText: text }));
	}

	private snippetEdits(file: string, edits: FileEdits['edits'], typed: number): (TextEdit | SnippetTextEdit)[] {
		let shift = 0;
		return edits.map(({ at, text }) => {
			const range = this.places.span(file, at);
			const inside = typed - at[0] - shift;
			shift += text.length - (at[1] - at[0]);
			if (inside <= 0 || inside > text.length) return { range, newText: text };
			const value = `${inSnippet(text.slice(0, inside))}$1${inSnippet(text.slice(inside))}`;
			return { range, snippet: { kind: 'snippet' as const, value } };
		});
	}
}

/** Code that a snippet shall insert as it is. */
function inSnippet(code: string): string {
	return code.replace(/[\\$}]/g, '\\$&');
}
