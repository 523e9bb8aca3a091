/** What was made out from the text of a file alone, kept until the text changes. */
export class TextFacts {
	private readonly byFile = new Map<string, Map<string, unknown>>();

	/** @param text the text of a file, undefined when it is gone */
	constructor(private readonly text: (file: string) => string | undefined) {}

	/**
	 * @param key names the question
	 * @param ask looks at the text, '' when the file is gone, and at nothing else
	 */
	of<T>(file: string, key: string, ask: (text: string) => T): T {
		let facts = this.byFile.get(file);
		if (!facts) {
			facts = new Map();
			this.byFile.set(file, facts);
		}
		const known = facts.get(key);
		if (known !== undefined || facts.has(key)) return known as T;
		const found = ask(this.text(file) ?? '');
		facts.set(key, found);
		return found;
	}

	/** The text changed, or the file came or went. */
	forget(file: string): void {
		this.byFile.delete(file);
	}
}
