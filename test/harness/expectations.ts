/** Reads what a case file expects from the comments beside its code. The format is in README.md beside this file. */
import type { Level } from '../../rules/rule';

/** Where carets point: a 1-based line, columns with an exclusive end. */
export interface Span {
	readonly line: number;
	readonly start: number;
	readonly end: number;
}

export type Expectation = { readonly at: Span; readonly commentLine: number } & (
	| { readonly kind: 'finding'; readonly rule: string; readonly level?: Level; readonly message: string }
	| { readonly kind: 'related'; readonly role: 'call' | 'evidence'; readonly of?: Reference; readonly message?: string }
	| {
			readonly kind: 'guard';
			readonly name: string;
			readonly state: string;
			readonly guardKind?: string;
			readonly valueMs?: number;
			readonly note?: string;
	  }
	| { readonly kind: 'lost'; readonly note?: string }
	| { readonly kind: 'not-outbound' }
	/** A line that says what a fix of the finding above makes of the code. */
	| { readonly kind: 'fix'; readonly line: string }
);

/** The nth finding of a rule in the case, by file and position. */
export interface Reference {
	readonly rule: string;
	readonly nth: number;
}

export interface Directives {
	/** Fields of the synthesised package.json. */
	readonly package?: object;
	/** holdfast.config.json and tsconfig.json, likewise. */
	readonly config?: object;
	readonly tsconfig?: object;
	readonly profile?: 'recommended' | 'strict';
	/** Where a single-file case is placed. */
	readonly path?: string;
	/** The role the file must be found to have. */
	readonly role?: string;
	/** Rules whose findings are compared beside the case's own; `*` for all. */
	readonly rules?: string;
	/** Faults of the lab (test/faults) that the fix of this file, which exports `run(target)`, is proven against. */
	readonly lab?: string;
	/** What the lab sees of original and fix, where it is not that the original hangs. */
	readonly expect?: string;
}

const DIRECTIVES = ['package', 'config', 'tsconfig', 'profile', 'path', 'role', 'rules', 'lab', 'expect'];
const COMMENT = /^(\s*)\/\/(\s*)(<?)(\^*)(?:\s+(.*?))?\s*$/;
const FIX = /^\s*(\/\/(?:\+.*| fix (?:un)?safe: .*| {2}in .*|-\/\/ @ts-.*| no fix))$/;
const REFERENCE = '(?: ([a-z][a-z0-9-]*)#(\\d+))?';

export function parseDirectives(text: string): Directives {
	const found: Record<string, unknown> = {};
	for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
		if (line.startsWith('#!')) continue;
		const match = /^\/\/ ([a-z]+): (.*)$/.exec(line);
		if (!match || !DIRECTIVES.includes(match[1]!)) break;
		const value = match[2]!.trim();
		found[match[1]!] = value.startsWith('{') ? JSON.parse(value) : value;
	}
	return found;
}

/** True for a line that holds carets, or what a fix gives, and so expects something of the code line above it. */
export function isExpectation(line: string): boolean {
	if (FIX.test(line)) return true;
	const match = COMMENT.exec(line);
	return match !== null && (match[3] !== '' || match[4] !== '');
}

export function parseExpectations(text: string): Expectation[] {
	const expectations: Expectation[] = [];
	let codeLine = 0;
	text.split(/\r\n|\r|\n/).forEach((line, index) => {
		if (!isExpectation(line)) {
			codeLine = index + 1;
			return;
		}
		const fix = FIX.exec(line);
		if (fix) {
			const at = { line: codeLine, start: 1, end: 1 };
			expectations.push({ at, commentLine: index + 1, kind: 'fix', line: fix[1]! });
			return;
		}
		const [, indent, gap, open, carets, what] = COMMENT.exec(line)!;
		const first = indent!.length + 1;
		// `//<^^`: the range starts where the comment does, for code too far left to have carets under it.
		const end = first + 2 + gap!.length + open!.length + carets!.length;
		const start = open ? first : end - carets!.length;
		const at = { line: codeLine, start, end };
		expectations.push({ at, commentLine: index + 1, ...parseWhat(what ?? '', index + 1) } as Expectation);
	});
	return expectations;
}

function parseWhat(what: string, line: number): object {
	let match = new RegExp(`^(call|evidence)${REFERENCE}(?:: (.*))?$`).exec(what);
	if (match) {
		const of = match[2] ? { rule: match[2], nth: Number(match[3]) } : undefined;
		return { kind: 'related', role: match[1], of, message: match[4] };
	}
	match = /^guard ([a-z]+)=([a-z]+)(?: kind=([a-z-]+))?(?: (\d+)ms)?(?:: (.*))?$/.exec(what);
	if (match) {
		const valueMs = match[4] === undefined ? undefined : Number(match[4]);
		return { kind: 'guard', name: match[1], state: match[2], guardKind: match[3], valueMs, note: match[5] };
	}
	match = /^lost(?:: (.*))?$/.exec(what);
	if (match) return { kind: 'lost', note: match[1] };
	if (what === 'not-outbound') return { kind: 'not-outbound' };
	match = /^([a-z][a-z0-9-]*)(?: (error|warning|info))?: (.*)$/.exec(what);
	if (match) return { kind: 'finding', rule: match[1], level: match[2], message: match[3] };
	throw new Error(`line ${line}: not an expectation: ${what || '(carets without text)'}`);
}

/** `…` stands for any text; without one the whole text must be equal. */
export function matches(pattern: string | undefined, text: string): boolean {
	if (pattern === undefined) return true;
	const source = pattern.split('…').map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${source.join('.*')}$`, 's').test(text);
}

/** What fixes of a finding are stated to give: the lines below its comment. */
export function statedFixes(all: readonly Expectation[], finding: Expectation): string[] {
	const lines: string[] = [];
	for (const e of all.slice(all.indexOf(finding) + 1)) {
		if (e.kind === 'finding') break;
		if (e.kind === 'fix') lines.push(e.line);
	}
	return lines;
}

/** The comment line that points at a range of `code`, indented like it where that leaves room for the carets. */
export function writeExpectation(at: Span, what: string, code: string): string {
	const length = at.end - at.start;
	if (at.start <= 2) return `${' '.repeat(at.start - 1)}//<${'^'.repeat(Math.max(0, length - 3))} ${what}`;
	const own = /^\s*/.exec(code)![0];
	const indent = own.length + 2 < at.start ? own : '';
	return `${indent}//${' '.repeat(at.start - 3 - indent.length)}${'^'.repeat(Math.max(1, length))} ${what}`;
}
