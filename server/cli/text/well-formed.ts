/** Text that every encoding can hold. */

const LONE_SURROGATE = /\p{Cs}/gu;

/** The text with U+FFFD for each half of a surrogate pair that stands alone: UTF-8, URIs and XML know no such thing. */
export function wellFormed(text: string): string {
	return text.replace(LONE_SURROGATE, '\ufffd');
}
