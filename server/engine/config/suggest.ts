/** "Did you mean …?" for names that users type: options, keys, rule ids, commands. */

/** The candidate a misspelt name most likely stands for; undefined when none is near. Ties go to the first. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
	const typed = name.slice(0, 80).toLowerCase();
	// A third of the letters may be wrong: "warn" is not "error", "fromat" is "format".
	const allowed = Math.max(1, Math.floor(typed.length / 3));
	let best: string | undefined;
	let least = allowed + 1;
	for (const candidate of candidates) {
		const lower = candidate.toLowerCase();
		const shortened = typed.length >= 3 && (lower.startsWith(typed) || typed.startsWith(lower));
		const distance = shortened ? Math.min(1, distanceOf(typed, lower)) : distanceOf(typed, lower);
		if (distance < least) {
			best = candidate;
			least = distance;
		}
	}
	return best;
}

/** ` Did you mean "x"?`, or '' when nothing is near; `quote` goes around the name. */
export function didYouMean(name: string, candidates: Iterable<string>, quote = '"'): string {
	const found = nearest(name, candidates);
	return found === undefined ? '' : ` Did you mean ${quote}${found}${quote}?`;
}

/** `a, b or c`. */
export function anyOf(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

/** Edits between two words: insert, delete, replace, swap neighbours. */
function distanceOf(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
			row.push(cost);
		}
		before = last;
		last = row;
	}
	return last[b.length]!;
}
