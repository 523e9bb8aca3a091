/** Code as it is compared over time: how it is laid out, quoted and commented does not count. */
import { createHash } from 'node:crypto';

/** Longer code is cut, with a digest of all of it, so that a baseline stays readable. */
const LONGEST = 120;

/** One line that is the same for the same code, whatever a formatter does to it. */
export function normalised(text: string): string {
	const code = tokens(text)
		// Trailing commas, semicolons before a brace, parentheses around a single parameter, quotes around plain keys.
		.replace(/,(?=[)\]}])|;(?=})|;$/g, '')
		.replace(/\(([\w$]+)\)=>/g, '$1=>')
		.replace(/([{,])"([A-Za-z_$][\w$]*)":/g, '$1$2:')
		// What TypeScript adds to a callee: type arguments, `!`, and `?.`, which calls the same.
		.replace(/^((?:new )?[\w$.?!]+)<.*?>\(/, '$1(')
		.replace(/^[^(]+/, (callee) => callee.replaceAll('?.', '.').replaceAll('!', ''));
	// A comment is flagged itself.
	if (code === '') return text.trim().replace(/\s+/g, ' ');
	if (code.length <= LONGEST) return code;
	return `${code.slice(0, LONGEST)}…${createHash('sha256').update(code).digest('hex').slice(0, 8)}`;
}

/** Comments; strings; templates (nested ones are cut short, which is the same every time); words; blanks; the rest. */
const TOKEN =
	/\/\*[\s\S]*?\*\/|\/\/[^\n\r]*|'(?:[^'\\\n\r]|\\[\s\S])*'|"(?:[^"\\\n\r]|\\[\s\S])*"|`(?:[^`\\]|\\[\s\S])*`|[\w$]+|\s+|[\s\S]/g;

function tokens(text: string): string {
	let out = '';
	for (const [token] of text.matchAll(TOKEN)) {
		if (/^\s|^\/[/*]/.test(token)) continue;
		const next =
			token.startsWith("'") && !token.includes('"') ? `"${token.slice(1, -1).replaceAll("\\'", "'")}"` : token;
		// `new Pool`, `await fetch`: words stay apart.
		out += /[\w$]$/.test(out) && /^[\w$]/.test(next) ? ` ${next}` : next;
	}
	return out;
}

/** What is called: `axios.create` of `axios.create({…})`; all of it where nothing is. */
export function calleeOf(code: string): string {
	const open = code.indexOf('(');
	return open < 0 ? code : code.slice(0, open);
}

/** Whether something is called; a comment may hold a `(`, too. */
export function isCallCode(code: string): boolean {
	return /^(?:new )?[\w$.#[\]"]+\(/.test(code);
}
