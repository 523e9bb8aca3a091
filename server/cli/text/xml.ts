/** XML 1.0, as far as reports need it. */

/** What no XML 1.0 document may hold, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is not allowed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
/** Markup, what a parser would turn into a blank or a line end, and what a terminal obeys. */
const ESCAPED = /[&<>"'\t\r\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text as XML: a parser gives it back but for what XML cannot hold, which becomes U+FFFD. */
export function xmlText(text: string): string {
	return text.replace(FORBIDDEN, '\ufffd').replace(ESCAPED, (char) => `&#${char.charCodeAt(0)};`);
}

/** ` name="value"` for each, in this order. */
export function xmlAttributes(values: Readonly<Record<string, string | number>>): string {
	return Object.entries(values)
		.map(([name, value]) => ` ${name}="${xmlText(String(value)).replaceAll('\n', '&#10;')}"`)
		.join('');
}
