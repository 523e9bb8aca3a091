/** From the bytes of a code file to its text and back. */

/** UTF-8, or UTF-16 that says so by its byte order mark. */
export type Encoding = 'utf8' | 'utf8-bom' | 'utf16le' | 'utf16be';

const MARKS: Readonly<Record<Encoding, readonly number[]>> = {
	utf8: [],
	'utf8-bom': [0xef, 0xbb, 0xbf],
	utf16le: [0xff, 0xfe],
	utf16be: [0xfe, 0xff],
};

/** The encoding that the first bytes tell. */
export function encodingOf(bytes: Buffer): Encoding {
	const marked = (['utf16le', 'utf16be', 'utf8-bom'] as const).find((name) =>
		MARKS[name].every((byte, i) => bytes[i] === byte),
	);
	return marked ?? 'utf8';
}

/** The text without byte order mark; what is not valid in the encoding becomes U+FFFD. CRLF stays. */
export function decode(bytes: Buffer, encoding: Encoding): string {
	const start = MARKS[encoding].length;
	if (encoding === 'utf16le') return bytes.toString('utf16le', start);
	if (encoding !== 'utf16be') return bytes.toString('utf8', start);
	const even = Buffer.from(bytes.subarray(start, bytes.length - (bytes.length % 2)));
	return even.swap16().toString('utf16le');
}

/** The bytes of a text without byte order mark, in an encoding and with its mark. */
export function encode(text: string, encoding: Encoding): Buffer {
	const body = Buffer.from(text, encoding.startsWith('utf16') ? 'utf16le' : 'utf8');
	return Buffer.concat([Buffer.from(MARKS[encoding]), encoding === 'utf16be' ? body.swap16() : body]);
}
