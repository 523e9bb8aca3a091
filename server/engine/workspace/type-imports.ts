/** Which imports take nothing but types: they say nothing about where the code runs. */
const TYPES_FROM =
	/^(?:import|export)\s*(?:type\s+(?!from\b|,)[^'"`;()=]*|\{(?:\s*type\s+[\w$]+(?:\s+as\s+[\w$]+)?\s*,?)+\s*\}\s*)\bfrom\s*$/;

/** A file with more specifiers is not looked at more closely. */
export const MOST_SPECIFIERS = 500;

/** True when every import of the specifier is one of types. */
export function takesTypesOnly(text: string, specifier: string): boolean {
	if (!/\btype\b/.test(text)) return false;
	let seen = false;
	for (const quote of ["'", '"']) {
		const literal = quote + specifier + quote;
		for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) {
			const lead = text.slice(Math.max(0, at - 500), at);
			const start = Math.max(lead.lastIndexOf('import'), lead.lastIndexOf('export'));
			if (start < 0 || !TYPES_FROM.test(lead.slice(start))) return false;
			seen = true;
		}
	}
	return seen;
}
