/** Words in texts, told without parsing. */

/** Whether the text holds the word with no letter, digit, `_`, `$` or character beyond ASCII beside it. */
export function hasWord(text: string, word: string): boolean {
	for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
		if (!isPart(text.charCodeAt(i - 1)) && !isPart(text.charCodeAt(i + word.length))) return true;
	}
	return false;
}

/** NaN, outside of the text, is none of these. */
function isPart(c: number): boolean {
	return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95 || c === 36 || c > 127;
}

/** What may stand before a name that is used as a value; in prose and strings it is another word or a quote. */
const BEFORE = /(?:^|[(,=:?&|![{};>+]|\.\.\.|\b(?:await|return|void|yield|typeof|case|throw|else|in|of))$/;
const LONGEST_BEFORE = 8;
const LINE_END = /[\n\r\u2028\u2029]/;
/** A key: `fetch: …`, `fetch?: …`. */
const KEY = /\s*\??:/y;
const OF_GLOBAL = /\b(?:globalThis|global)\s*\??\.$/;
const REQUIRED = /=\s*(?:\w+\()?require\(/y;

/**
 * `fetch(…)` and `globalThis.fetch`, not `repository.fetch(…)`, nor a `fetch` that the text imports.
 * @param word letters and digits only
 */
export function usesAsGlobal(text: string, word: string): boolean {
	let isUsed = false;
	let isImported = false;
	for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
		const end = i + word.length;
		if (/\w/.test(text.charAt(end))) continue;
		const start = beforeBlanks(text, i);
		if (OF_GLOBAL.test(text.slice(Math.max(0, start - 40), start))) return true;
		isImported ||= !/\w/.test(text.charAt(i - 1)) && (inClause(text, i, end) || inRequire(text, i, end));
		KEY.lastIndex = end;
		isUsed ||= isValuePlace(text, start, i) && !KEY.test(text);
	}
	return isUsed && !isImported;
}

function isValuePlace(text: string, start: number, i: number): boolean {
	return LINE_END.test(text.slice(start, i)) || BEFORE.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start));
}

/** `import … fetch … from '…'` */
function inClause(text: string, i: number, end: number): boolean {
	const to = next(text, end, ';\'"');
	if (!/['"]/.test(text.charAt(to)) || !/\bfrom\s*$/.test(text.slice(end, to))) return false;
	return /^import\s/m.test(text.slice(previous(text, i, ';\'"'), i));
}

/** `const … fetch … = require('…')` */
function inRequire(text: string, i: number, end: number): boolean {
	REQUIRED.lastIndex = next(text, end, '=;');
	return REQUIRED.test(text) && /^(?:const|let|var)\s/m.test(text.slice(previous(text, i, '=;'), i));
}

/** Where the first of some characters stands from an offset on; the text's end when there is none. */
function next(text: string, from: number, chars: string): number {
	let at = from;
	while (at < text.length && !chars.includes(text.charAt(at))) at++;
	return at;
}

/** Where the last of some characters stands before an offset; 0 when there is none. */
function previous(text: string, before: number, chars: string): number {
	let at = before - 1;
	while (at > 0 && !chars.includes(text.charAt(at))) at--;
	return Math.max(at, 0);
}

function beforeBlanks(text: string, i: number): number {
	let at = i;
	while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
	return at;
}
