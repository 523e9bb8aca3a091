/** Tolerant reading of JSON from the disk: what is wrong becomes a notice, what has the wrong shape is not there. */
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Notice } from '../types';
import { byText } from './paths';

export type JsonObject = { readonly [key: string]: unknown };

/** Reads and keeps parsed JSON objects; remembers which files were asked for, missing ones included. */
export class JsonStore {
	private readonly parsed = new Map<string, JsonObject | undefined>();
	private readonly problems = new Map<string, Notice>();

	constructor(private readonly read: (file: string) => string | undefined) {}

	/** The object in a file; undefined when the file is missing. A broken file gives what could be made out. */
	get(file: string): JsonObject | undefined {
		if (this.parsed.has(file)) return this.parsed.get(file);
		const text = this.read(file);
		const value = text === undefined ? undefined : this.parse(file, text);
		this.parsed.set(file, value);
		return value;
	}

	/** True when an answer so far depended on this file. */
	asked(file: string): boolean {
		return this.parsed.has(file);
	}

	/** Every file that an answer so far depended on. */
	get files(): Iterable<string> {
		return this.parsed.keys();
	}

	/** Forgets everything read. */
	clear(): void {
		this.parsed.clear();
		this.problems.clear();
	}

	get notices(): Notice[] {
		return [...this.problems.values()].sort((a, b) => byText(a.file ?? '', b.file ?? ''));
	}

	private parse(file: string, text: string): JsonObject {
		let value: unknown;
		try {
			value = JSON.parse(text);
		} catch {
			const errors: ParseError[] = [];
			value = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
			const first = errors[0];
			if (first) {
				this.problems.set(file, {
					file,
					position: positionAt(text, first.offset),
					message: `This file is not valid JSON (${printParseErrorCode(first.error)}); what could be read of it was used.`,
				});
			}
		}
		const result = object(value);
		if (!result && text.trim() !== '' && !this.problems.has(file)) {
			this.problems.set(file, {
				file,
				position: { line: 1, column: 1 },
				message: 'This file holds no JSON object; it was ignored.',
			});
		}
		return result ?? {};
	}
}

/** The value as an object, or undefined. */
export function object(value: unknown): JsonObject | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The value as a non-empty string, or undefined. */
export function string(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The strings in an array; a lone string counts as an array of one. */
export function strings(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** 1-based line and column of an offset. */
function positionAt(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset);
	const line = before.split('\n').length;
	return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}
