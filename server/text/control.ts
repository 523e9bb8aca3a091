/** Texts of others: nothing in them may control what shows them. */

// What moves the cursor, colours, reorders or hides text: C0, C1, bidi controls, zero-width and lone surrogates.
const CONTROL =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the terminal
	/[\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/** Control characters written out (`\u{1b}`), so that file names and messages cannot steer the terminal. Tabs and line ends too. */
export function escapeControl(text: string): string {
	return text.replace(CONTROL, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
}
