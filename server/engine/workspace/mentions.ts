/** Which files hold a word as a whole identifier. */
import { byText } from './paths';

export class Mentions {
	private readonly memo = new Map<string, Set<string>>();
	private readonly sorted = new Map<string, readonly string[]>();

	constructor(
		private readonly files: () => readonly string[],
		private readonly text: (file: string) => string | undefined,
	) {}

	/** Files whose text holds the word, sorted. */
	of(word: string): readonly string[] {
		const known = this.sorted.get(word);
		if (known) return known;
		let set = this.memo.get(word);
		if (!set) {
			set = new Set();
			for (const file of this.files()) if (mentions(this.text(file), word)) set.add(file);
			this.memo.set(word, set);
		}
		const list = [...set].sort(byText);
		this.sorted.set(word, list);
		return list;
	}

	/** A file's text changed, or the file came or went: its part in every answer is worked out again. */
	changed(file: string, text: string | undefined): void {
		for (const [word, set] of this.memo) {
			const now = mentions(text, word);
			if (now === set.has(file)) continue;
			if (now) set.add(file);
			else set.delete(file);
			this.sorted.delete(word);
		}
	}
}

/** True when `word` stands in the text with no identifier character before or after it. */
export function mentions(text: string | undefined, word: string): boolean {
	if (!text || word === '') return false;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		if (!isPart(text.charCodeAt(at - 1)) && !isPart(text.charCodeAt(at + word.length))) return true;
	}
	return false;
}

/** NaN (outside the text) is none of these. */
function isPart(code: number): boolean {
	return (
		(code >= 97 && code <= 122) ||
		(code >= 65 && code <= 90) ||
		(code >= 48 && code <= 57) ||
		code === 95 ||
		code === 36 ||
		(code > 127 && /[\p{ID_Continue}\u200c\u200d]/u.test(String.fromCharCode(code)))
	);
}
