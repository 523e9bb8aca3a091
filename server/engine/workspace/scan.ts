/**
 * A light scan of one text for module specifiers: no tokens kept, no tree. It may report what stands in
 * a comment or a string, and never misses an import the parser would see. Linear in the text's length.
 */

export interface ScannedImport {
	readonly specifier: string;
	/** The importer passes names on: `export … from`, `exports.x = require()`, `__exportStar(require())`. */
	readonly reexports: boolean;
}

/** Specifiers in a text, each once, in order of first appearance. */
export function scanImports(text: string): ScannedImport[] {
	return new Scan(text).run();
}

const KEYWORD = /\b(?:from|import|require|export)\b/g;
/** What stands before a `require(` whose value leaves the module. Tried on a short window only. */
const PASSED_ON =
	/(?:exports(?:\.[\w$]+|\[[^\]]*\])*\s*=\s*(?:[\w$.]+\()?|export\w*\((?:[\w$.]+,\s*)?|\.\.\.|[:,[]\s*|=>\s*|return\s+|default\s+|\bexport\s+import\s+[\w$]+\s*=\s*|assign\([^;]*)$/i;
const WINDOW = 120;
const LONGEST_SPECIFIER = 1024;

class Scan {
	private readonly found = new Map<string, boolean>();
	/** Where the blanks and comments end that begin after a comment: no comment is skipped twice. */
	private readonly trivia = new Map<number, number>();
	private blockEnds: number[] | undefined;
	private newlines: number[] | undefined;
	/** Steps left for walking export clauses; a text that uses them up is hostile. */
	private budget: number;
	private readonly hasExports: boolean;

	constructor(private readonly text: string) {
		this.budget = text.length * 4 + 1000;
		this.hasExports = text.includes('export');
	}

	run(): ScannedImport[] {
		const { text } = this;
		KEYWORD.lastIndex = 0;
		for (let match = KEYWORD.exec(text); match; match = KEYWORD.exec(text)) {
			const after = match.index + match[0].length;
			if (match[0] === 'export') this.exportClause(after);
			else if (match[0] === 'from') this.literalAt(this.skip(after), this.budget <= 0);
			else this.importOrRequire(match[0], match.index, after);
		}
		return [...this.found].map(([specifier, reexports]) => ({ specifier, reexports }));
	}

	/** `import 's'`, `import('s')`, `require('s')`, `require?.('s')`; `import x from 's'` is found at its `from`. */
	private importOrRequire(keyword: string, start: number, after: number): void {
		const { text } = this;
		let at = this.skip(after);
		if (text[at] !== '(' && text[at] !== '?') {
			if (keyword === 'import') this.literalAt(at, false);
			return;
		}
		if (text.startsWith('?.', at)) at = this.skip(at + 2);
		while (text[at] === '(') at = this.skip(at + 1);
		// With a template or a `+` behind it, the literal is only the beginning of a name.
		const reexports =
			keyword === 'require' && this.hasExports && PASSED_ON.test(text.slice(Math.max(0, start - WINDOW), start));
		const end = this.literalEnd(at);
		if (end < 0 || text[this.skip(end)] === '+') return;
		this.add(at, end, reexports);
	}

	/** `export * from`, `export * as x from`, `export { … } from`, `export type { … } from`. */
	private exportClause(after: number): void {
		const { text } = this;
		let at = this.skip(after);
		if (text.startsWith('type', at)) at = this.skip(at + 4);
		if (text[at] === '*') {
			at = this.skip(at + 1);
			if (text.startsWith('as', at)) at = this.skip(this.name(this.skip(at + 2)));
		} else if (text[at] === '{') {
			at++;
			for (;;) {
				const from = at;
				at = this.name(this.skip(at));
				if (text[at] === ',') at++;
				this.budget -= at - from + 1;
				if (text[at] === '}') break;
				if (at === from || this.budget <= 0) return;
			}
			at = this.skip(at + 1);
		} else return;
		if (text.startsWith('from', at)) this.literalAt(this.skip(at + 4), true);
	}

	/** Past an identifier or a string; the same place when there is neither. */
	private name(at: number): number {
		const { text } = this;
		const quote = text[at];
		if (quote === '"' || quote === "'") {
			const end = this.literalEnd(at);
			return end < 0 ? at : end;
		}
		let end = at;
		while (end < text.length && isNamePart(text.charCodeAt(end))) end++;
		return end;
	}

	private literalAt(at: number, reexports: boolean): void {
		const end = this.literalEnd(at);
		if (end >= 0) this.add(at, end, reexports);
	}

	private add(start: number, end: number, reexports: boolean): void {
		let specifier = this.text.slice(start + 1, end - 1);
		if (specifier.includes('\\')) specifier = unescaped(specifier);
		if (specifier === '') return;
		this.found.set(specifier, reexports || this.found.get(specifier) === true);
	}

	/** Offset after the closing quote of the literal at `at`; -1 when there is none, or it has substitutions. */
	private literalEnd(at: number): number {
		const { text } = this;
		const quote = text[at];
		if (quote !== '"' && quote !== "'" && quote !== '`') return -1;
		const limit = Math.min(text.length, at + LONGEST_SPECIFIER);
		for (let i = at + 1; i < limit; i++) {
			const char = text[i];
			if (char === quote) return i + 1;
			if (char === '\\') i++;
			else if (char === '\n' || (char === '$' && quote === '`' && text[i + 1] === '{')) return -1;
		}
		return -1;
	}

	/** Past blanks and comments. */
	private skip(at: number): number {
		const { text } = this;
		const boundaries: number[] = [];
		let i = at;
		for (;;) {
			while (i < text.length && isBlank(text.charCodeAt(i))) i++;
			if (text[i] !== '/') break;
			const next = text[i + 1];
			if (next === '*') i = this.blockEnd(i + 2);
			else if (next === '/') i = this.lineEnd(i + 2);
			else break;
			const known = this.trivia.get(i);
			if (known !== undefined) {
				i = known;
				break;
			}
			boundaries.push(i);
		}
		for (const boundary of boundaries) this.trivia.set(boundary, i);
		return i;
	}

	// Looked up in a list made once: searching the text from every comment opener would be quadratic.
	private blockEnd(at: number): number {
		this.blockEnds ??= offsetsOf(this.text, '*/');
		const end = firstFrom(this.blockEnds, at);
		return end === undefined ? this.text.length : end + 2;
	}

	private lineEnd(at: number): number {
		this.newlines ??= offsetsOf(this.text, '\n');
		const end = firstFrom(this.newlines, at);
		return end === undefined ? this.text.length : end + 1;
	}
}

function offsetsOf(text: string, part: string): number[] {
	const out: number[] = [];
	for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) out.push(at);
	return out;
}

/** The first of the ascending numbers that is not below `at`. */
function firstFrom(numbers: readonly number[], at: number): number | undefined {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (numbers[middle]! < at) low = middle + 1;
		else high = middle;
	}
	return numbers[low];
}

function isBlank(code: number): boolean {
	return (
		code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029
	);
}

/** Letters, digits, `_`, `$`, a backslash of an escape, and everything outside ASCII. */
function isNamePart(code: number): boolean {
	return (
		(code >= 97 && code <= 122) ||
		(code >= 65 && code <= 90) ||
		(code >= 48 && code <= 57) ||
		code === 95 ||
		code === 36 ||
		code === 92 ||
		(code > 127 && !isBlank(code))
	);
}

/** The value of a string's inside, for the rare specifier with an escape in it. */
function unescaped(raw: string): string {
	try {
		return JSON.parse(
			`"${raw.replace(/\\x([0-9a-fA-F]{2})/g, '\\u00$1').replace(/\\([^"\\/bfnrtu])/g, '$1')}"`,
		) as string;
	} catch {
		return raw;
	}
}
