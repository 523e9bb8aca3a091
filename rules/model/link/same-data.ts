/** Equal as data: plain values, arrays and objects of them; a key without a value is as none. */
export function sameData(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
	if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameItems(a, b);
	return sameValues(a as Values, b as Values) && lacksNone(b as Values, a as Values);
}

type Values = Readonly<Record<string, unknown>>;

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (!sameData(a[i], b[i])) return false;
	return true;
}

function sameValues(a: Values, b: Values): boolean {
	for (const key in a) if (!sameData(a[key], Object.hasOwn(b, key) ? b[key] : undefined)) return false;
	return true;
}

/** Whether the other has all keys with values. */
function lacksNone(a: Values, other: Values): boolean {
	for (const key in a) if (a[key] !== undefined && !Object.hasOwn(other, key)) return false;
	return true;
}
