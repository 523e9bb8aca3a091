/** Whether a text declares a name itself or uses the global one. By the characters around it: cheap, and cautious. */

/** Uses looked at per name and text; who declares a name does so early. */
const MOST_USES = 60;
/** How far from a name its parameter list may begin and end. In characters. */
const REACH = 400;

/** True when the name is the file's own: a variable, a parameter, an import. */
export function isDeclared(text: string, name: string): boolean {
	let at = text.indexOf(name);
	for (let tries = 0; at >= 0 && tries < MOST_USES; at = text.indexOf(name, at + name.length)) {
		if (!isWord(text, at, name.length)) continue;
		tries++;
		if (declares(text, at, at + name.length)) return true;
	}
	return false;
}

function isWord(text: string, at: number, length: number): boolean {
	return !/[\w$.'"`/@-]/.test(text[at - 1] ?? ' ') && !/[\w$'"`/-]/.test(text[at + length] ?? ' ');
}

function declares(text: string, start: number, end: number): boolean {
	const before = text.slice(Math.max(0, start - 40), start);
	const after = text.slice(end, end + 40);
	if (/\b(?:const|let|var|function|class|as|import|interface|enum|namespace)\s+(?:type\s+)?$/.test(before)) return true;
	if (/\bof\s+$|\bin\s+$/.test(before)) return false;
	if (/^\s*=>/.test(after)) return true;
	if (/^\s*(?:from\s*['"])/.test(after)) return true;
	return inPattern(text, start, end, 3);
}

/** True when what stands from `start` to `end` is bound by the pattern or parameter list around it. */
function inPattern(text: string, start: number, end: number, depth: number): boolean {
	const before = lastMark(text, start);
	// `document: doc` binds another name; `doc: document` in a pattern binds this one, in an object it is a use.
	if (before < 0 || !/[({[,:.]/.test(text[before]!)) return false;
	if (text[before] === '.' && !text.startsWith('...', before - 2)) return false;
	const open = opening(text, start);
	if (open < 0) return false;
	const bracket = text[open]!;
	const close = closing(text, end, bracket);
	if (close < 0) return false;
	const typed = /^\s*\??\s*:/.test(text.slice(end, end + 10));
	if (bracket === '(') return typed && text[end] !== ' ' ? true : isParameterList(text, open, close);
	if (typed && bracket === '{') return false;
	const lead = text.slice(Math.max(0, open - 40), open);
	if (/\b(?:import|import\s+[\w$]+\s*,)\s*(?:type\s*)?$/.test(lead)) return true;
	if (/\b(?:const|let|var)\s+$/.test(lead))
		return !/^\s*=\s*(?:window|document|globalThis|self)\b/.test(text.slice(close + 1, close + 40));
	return depth > 0 && inPattern(text, open, close + 1, depth - 1);
}

/** True for `(…) =>`, `function f(…)`, a method's `f(…) {`, with or without a type behind; not for a call or a condition. */
function isParameterList(text: string, open: number, close: number): boolean {
	const lead = text.slice(Math.max(0, open - 60), open);
	if (/\b(?:if|for|while|switch|with|return|await|await\s+[\w$.]+)\s*$/.test(lead)) return false;
	if (/\bfunction\b\s*\*?\s*[\w$]*\s*(?:<[^<>]*>)?\s*$/.test(lead)) return true;
	const behind = text.slice(close + 1, close + 1 + 160);
	return /^\s*(?::[^=;{}()?]{1,120}(?:\{[^{}]{0,80}\}[^=;{}()?]{0,20})?)?(?:=>|\{)/.test(behind);
}

/** Offset of the last character before `at` that is no blank; -1 when there is none near. */
function lastMark(text: string, at: number): number {
	for (let i = at - 1; i >= 0 && i > at - REACH; i--) if (!/\s/.test(text[i]!)) return i;
	return -1;
}

/** Offset of the bracket that is open at `at`; -1 when it stands too far away. */
function opening(text: string, at: number): number {
	let depth = 0;
	for (let i = at - 1; i >= 0 && i > at - REACH; i--) {
		const char = text[i]!;
		if (char === ')' || char === ']' || char === '}') depth++;
		else if (char === '(' || char === '[' || char === '{') {
			if (depth === 0) return i;
			depth--;
		} else if (char === ';' && depth === 0) return -1;
	}
	return -1;
}

/** Offset of the bracket that closes what `bracket` opened before `at`; -1 when it stands too far away. */
function closing(text: string, at: number, bracket: string): number {
	const wanted = bracket === '(' ? ')' : bracket === '[' ? ']' : '}';
	let depth = 0;
	for (let i = at; i < text.length && i < at + REACH; i++) {
		const char = text[i]!;
		if (char === '(' || char === '[' || char === '{') depth++;
		else if (char === ')' || char === ']' || char === '}') {
			if (depth === 0) return char === wanted ? i : -1;
			depth--;
		}
	}
	return -1;
}
