/** What whoever opens a pull request may put into names and code. */

/** Each on its own is a known way out of one format or another. */
export const HOSTILE = [
	'::error::pwned',
	'  ::add-mask::a',
	'##[add-path]/tmp/x',
	'%0A::warning::x',
	'100%25',
	'a\n::error::b',
	'a\r\n::stop-commands::t\rb',
	'line=1,file=x::y',
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'</details></summary>',
	'<!-- x',
	'-->',
	'<https://evil.example>',
	'https://evil.example/?a=b&c',
	'www.evil.example',
	'evil.com',
	'mail@evil.example',
	'@someone',
	'(@org/team)',
	'`@inside`@outside',
	'#1',
	'GH-1',
	'org/repo#1',
	'!12',
	'$x$',
	'~label',
	'&amp;',
	'&#64;x',
	'0123456789abcdef0123456789abcdef01234567',
	'deadbeef',
	':+1:',
	'`x`:tada:',
	'*a*',
	'__b__',
	'~~c~~',
	'![i](http://x.y/z.png)',
	'[a](javascript:alert(1))',
	'[a]: http://evil.example',
	'[^1]',
	'[x]',
	'# heading',
	'- item',
	'1. item',
	'1) item',
	'> quote',
	'---',
	'===',
	'***',
	'| a | b |',
	'|---|---|',
	'a | b',
	'`',
	'``',
	'```',
	'`a``b`',
	'a`b',
	'\\',
	'\\`',
	'`\\`',
	'\\@x',
	'/close',
	'a  b',
	'\u001b[31mred\u001b[0m',
	'\u009b2J',
	'\u202eesrever',
	'\u200b@x',
	'\u2028::error::x',
	'\ud800',
	'\udc00x',
	'\u0000',
	'naïve 日本語 🎉',
	'constructor',
	'=x',
	'"quoted"',
	"it's",
	'(see `f(x)`)',
	'f(x).',
	'e.g.',
] as const;

/** Repeatable random numbers below `n`. */
export function random(seed: number): (n: number) => number {
	let state = seed;
	return (n) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * n);
	};
}

/** Texts put together from the hostile ones, with and without blanks between. */
export function mixtures(seed: number, count: number): string[] {
	const next = random(seed);
	const part = () => HOSTILE[next(HOSTILE.length)]!;
	const glue = () => ['', ' ', ' plain words '][next(3)]!;
	return Array.from({ length: count }, () => Array.from({ length: 1 + next(5) }, () => part() + glue()).join(''));
}

/** As a name in a file system: no `/` at the ends, no NUL. */
export function asFile(text: string): string {
	return `src/${text.replaceAll('\u0000', '').replaceAll('/', '∕')}.ts`;
}
