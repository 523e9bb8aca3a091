/** File names and messages as whoever opens a pull request may choose them. */
import { sep } from 'node:path';
import type { Analysis, Finding } from '../../../server/engine/types';
import { analysisOf, finding, range, suppressed } from '../fakes';

/** Relative to the repository, with `/`. */
export const NAMES: readonly string[] = [
	'src/a b.ts',
	'src/#a?b=c%41%.ts',
	'src/ünï/日本 🎉.ts',
	'src/new\nline\r\n.ts',
	'src/a::error file=b,line=1::c.ts',
	'src/`tick`|pipe|.ts',
	'src/<b>&amp;"\'&#10;]]>.ts',
	'@someone/[x](y).ts',
	'c:odd/a.ts',
	'src/\u202ertl\u2066.ts',
	'src/\u001b[31mred\u009b\u0085.ts',
	'src/\u2028\t.ts',
	...(sep === '/' ? ['src/back\\slash\\u0041.ts'] : []),
];

export const MESSAGES: readonly string[] = [
	'two\nlines\r\nthree\rfour\ttab',
	'::error file=a.ts::x %0A %25 100 %',
	'`tick` | pipe | <img src=x onerror=alert(1)> &amp; "quoted" \'single\' <!-- ]]> -->',
	'@someone #1 https://example.test {0} {{1}} $x',
	'bidi \u202e \u2066, C1 \u009b \u0085, separators \u2028 \u2029, emoji 🎉, zero width \u200b\u200e',
];
/** What XML 1.0 cannot hold, and what it becomes. */
export const NOT_XML = ['null \u0000, escape \u001b[31m, \uffff', 'null \ufffd, escape \ufffd[31m, \ufffd'] as const;
/** What neither UTF-8 nor a URI can hold, and what it becomes. */
export const LONE = ['src/high \ud83c, low \udf89.ts', 'src/high \ufffd, low \ufffd.ts'] as const;

/** A finding for each name, with a message each; the last one is a baselined one, and one is suppressed. */
export function hostileAnalysis(root: string, more: Partial<Analysis> = {}): Analysis {
	const findings = NAMES.map((name, i): Finding => {
		const message = MESSAGES[i % MESSAGES.length]!;
		const related = { role: 'call' as const, file: `${root}/${name}`, range: range(9, 2, 3), message };
		return finding(`${root}/${name}`, range(i + 1, 5, 6), {
			message,
			level: (['error', 'warning', 'info'] as const)[i % 3]!,
			symbol: i % 2 ? `Api.${message}` : '',
			related: [related, { ...related, role: 'evidence', range: range(10, 1, 1) }],
			fingerprint: `f${i}`,
		});
	});
	const hidden = finding(`${root}/src/hidden.ts`, range(3, 5, 6), { message: 'hidden', fingerprint: 'hidden' });
	const known = finding(`${root}/src/known.ts`, range(3, 5, 6), { message: 'known', fingerprint: 'known' });
	return analysisOf(findings, {
		suppressed: [suppressed(hidden)],
		baselined: [known],
		notices: [
			{ file: `${root}/${NAMES[0]}`, position: { line: 2, column: 3 }, message: MESSAGES[0]! },
			{ message: 'a notice' },
		],
		...more,
	});
}
