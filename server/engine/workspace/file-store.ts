/** The texts of files: read once, decoded, with unsaved editor buffers laid over the disk. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Notice } from '../types';
import { decode, encodingOf } from './encoding';
import { byText, isInside } from './paths';
import { isRegularFile } from './presence';
import { disk, type Source } from './source';

/** Larger files are data or bundles: no one fixes a finding in them. In bytes. */
export const MAX_CODE_BYTES = 2 * 1024 * 1024;
/** Lock files of large monorepos reach some MB. In bytes. */
const MAX_DATA_BYTES = 64 * 1024 * 1024;
const MINIFIED_BYTES = 50 * 1024;
const MINIFIED_LINE = 1000;

type Loaded = { readonly text: string } | { readonly refused: string } | undefined;

export class FileStore implements Source {
	private readonly overlays = new Map<string, string | null>();
	private readonly code = new Map<string, string | undefined>();
	private readonly refused = new Map<string, string>();

	/** A code file's text without BOM; undefined when it is missing or not analysed (then `notices` says why). */
	text(file: string): string | undefined {
		const known = this.code.get(file);
		if (known !== undefined || this.code.has(file)) return known;
		const loaded = this.load(file, MAX_CODE_BYTES);
		let text: string | undefined;
		if (loaded && 'refused' in loaded) this.refused.set(file, loaded.refused);
		else if (loaded) {
			if (isMinified(loaded.text)) this.refused.set(file, 'This file looks minified; it was not analysed.');
			else text = loaded.text;
		}
		this.code.set(file, text);
		return text;
	}

	/** Text of a manifest or lock file, which may be larger than code; undefined when missing or unreadable. Not kept. */
	data(file: string): string | undefined {
		const loaded = this.load(file, MAX_DATA_BYTES);
		return loaded && 'text' in loaded ? loaded.text : undefined;
	}

	/** True when `text` would refuse the file for what is in it. Reads it. */
	isRefused(file: string): boolean {
		return this.text(file) === undefined && this.refused.has(file);
	}

	/**
	 * Lays a buffer over the disk, says the file is gone (null), or takes either back (undefined). Forgets what was read,
	 * of a folder everything in it.
	 */
	set(file: string, text: string | null | undefined): void {
		if (text === undefined) this.overlays.delete(file);
		else this.overlays.set(file, text === null ? null : text.replace(/^\uFEFF/, ''));
		if (typeof text !== 'string' && !this.code.has(file))
			for (const known of this.code.keys()) if (isInside(file, known)) this.forget(known);
		this.forget(file);
	}

	/** Whether it is there, as a file or a buffer of one. */
	has(file: string): boolean {
		const overlay = this.overlays.get(file);
		return overlay === undefined ? isRegularFile(file) : overlay !== null;
	}

	/** The whole text, whatever is in it, as `Source.read` gives it. */
	read(file: string): string | undefined {
		const overlay = this.overlays.get(file);
		return overlay === undefined ? disk.read(file) : (overlay ?? undefined);
	}

	/** Whether it is a folder, or that of a buffer. */
	isFolder(path: string): boolean {
		if (disk.isFolder(path)) return true;
		for (const [file, text] of this.overlays) if (text !== null && isInside(path, file) && path !== file) return true;
		return false;
	}

	/** The next `text` reads again. */
	forget(file: string): void {
		this.code.delete(file);
		this.refused.delete(file);
	}

	/** What was laid over the disk for this file: a buffer, null for "gone", undefined for nothing. */
	overlay(file: string): string | null | undefined {
		return this.overlays.get(file);
	}

	/** Files that an overlay brings into being or takes away. */
	overlaid(): IterableIterator<[string, string | null]> {
		return this.overlays.entries();
	}

	/** Why files that were asked for could not be given, sorted by file. */
	get notices(): Notice[] {
		return [...this.refused].sort((a, b) => byText(a[0], b[0])).map(([file, message]) => ({ file, message }));
	}

	private load(file: string, limit: number): Loaded {
		const overlay = this.overlays.get(file);
		if (overlay === null) return undefined;
		if (overlay !== undefined) return overlay.length > limit ? tooLarge(limit) : { text: overlay };
		let bytes: Buffer | 'large' | undefined;
		try {
			bytes = readBytes(file, limit);
		} catch (error) {
			const code = (error as NodeJS.ErrnoException).code;
			if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
			return { refused: `Cannot read this file (${code ?? String(error)}); it was not analysed.` };
		}
		if (bytes === 'large') return tooLarge(limit);
		return bytes && textOf(bytes);
	}
}

function tooLarge(limit: number): Loaded {
	return { refused: `This file is larger than ${limit / 1024 / 1024} MB; it was not analysed.` };
}

/** A file's bytes; undefined for what is no regular file. Throws what the file system throws. */
function readBytes(file: string, limit: number): Buffer | 'large' | undefined {
	// O_NONBLOCK: opening a named pipe must not wait for a writer. Windows has neither.
	const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	try {
		const stat = fstatSync(handle);
		if (!stat.isFile()) return undefined;
		if (stat.size > limit) return 'large';
		const bytes = Buffer.allocUnsafe(stat.size);
		let length = 0;
		while (length < bytes.length) {
			const read = readSync(handle, bytes, length, bytes.length - length, length);
			if (read === 0) break;
			length += read;
		}
		return bytes.subarray(0, length);
	} finally {
		closeSync(handle);
	}
}

function textOf(bytes: Buffer): Loaded {
	const encoding = encodingOf(bytes);
	// In UTF-16 every second byte is zero.
	if (!encoding.startsWith('utf16') && isBinary(bytes)) return { refused: 'This file is binary; it was not analysed.' };
	return { text: decode(bytes, encoding) };
}

/** Zero bytes in number at the beginning. One or two stand in real sources, in a string that someone typed. */
function isBinary(bytes: Buffer): boolean {
	const head = bytes.subarray(0, 8192);
	let zeros = 0;
	for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) zeros++;
	return zeros > head.length / 100;
}

/** Long lines on average, in a file of some size. */
function isMinified(text: string): boolean {
	if (text.length <= MINIFIED_BYTES) return false;
	let lines = 1;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
	return text.length / lines > MINIFIED_LINE;
}
