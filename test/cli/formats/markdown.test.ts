import assert from 'node:assert/strict';
import type { Analysis, Finding } from '../../../server/engine/types';
import { escapeControl } from '../../../server/text/control';
import { code, prose } from '../../../server/text/markdown-text';
import { analysisOf, finding, fixRun, folder, holdfast, offer, range, suppressed } from '../fakes';
import { asFile, HOSTILE, mixtures } from './hostile';
import { REFERENCES, rendered } from './rendered';

const ON_GITHUB = {
	GITHUB_SERVER_URL: 'https://github.com',
	GITHUB_REPOSITORY: 'acme/shop',
	GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
};
const BLOB = 'https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567';

describe('--format markdown', () => {
	const here = folder();
	const at = (path: string) => `${here.dir}/${path}`;
	const found = (path: string, more: Partial<Finding> = {}) => finding(at(path), range(4, 5, 6), more);
	const said = async (analysis: Analysis, env: Record<string, string> = {}) => {
		const { out, err } = await holdfast(here.dir, ['--format', 'markdown'], { analysis, io: { env } });
		assert.equal(err, '');
		return out;
	};
	const call = (path: string, message: string) => ({
		role: 'call' as const,
		file: at(path),
		range: range(9, 1, 2),
		message,
	});

	it('says by rule what was found, where, and what to do', async () => {
		const analysis = analysisOf(
			[
				found('src/a.ts', { related: [call('src/b.ts', 'a call to x'), call('src/c.ts', 'a call to y')] }),
				found('src/d.ts', { related: [call('src/b.ts', 'this caller')], fixes: [offer('safe')] }),
				found('src/e.ts', { rule: 'a-rule', level: 'error', docs: '', fixes: [offer('unsafe')] }),
			],
			{ baselined: [found('known.ts')], suppressed: [suppressed(found('known.ts'))] },
		);
		assert.equal(
			await said(analysis, ON_GITHUB),
			`<!-- holdfast -->

### Holdfast: 3 new findings (1 error, 2 warnings)

#### \`a-rule\`: 1 error

- [\`src/e.ts:4\`](${BLOB}/src/e.ts#L4): \`fetch\` has no deadline.

#### [\`missing-timeout\`](https://example.test/missing-timeout): 2 warnings

An outbound call that may wait forever.

- [\`src/a.ts:4\`](${BLOB}/src/a.ts#L4): \`fetch\` has no deadline.

  <details><summary>2 calls</summary>

  - [\`src/b.ts:9\`](${BLOB}/src/b.ts#L9): a call to x
  - [\`src/c.ts:9\`](${BLOB}/src/c.ts#L9): a call to y

  </details>

- [\`src/d.ts:4\`](${BLOB}/src/d.ts#L4): \`fetch\` has no deadline. \`holdfast --fix\` repairs this.

  - [\`src/b.ts:9\`](${BLOB}/src/b.ts#L9): this caller

1 can be fixed with \`--fix\`, 1 more with \`--fix-unsafe\`.

Not shown: 1 known in the baseline; 1 suppressed by comments.
`,
		);
	});

	it('is one line when there is nothing', async () => {
		assert.equal(
			await said(analysisOf([])),
			'<!-- holdfast -->\n\n**Holdfast**: all is well, no findings in 240 files.\n',
		);
		const empty = { files: 0, summarised: 0, byRule: {}, byLevel: {} };
		assert.match(
			await said({ ...analysisOf([]), summary: empty }),
			/^<!-- holdfast -->\n\n\*\*Holdfast\*\*: No files were/,
		);
		const scripts = { ...empty, files: 2, skipped: { script: 2 } };
		assert.match(
			await said({ ...analysisOf([]), summary: scripts }),
			/no findings in 2 files\. None of .* service code;/,
		);
	});

	it('says what failed, what is stale and what to know', async () => {
		const out = await said(
			analysisOf([], {
				failures: [{ rule: 'a-rule', file: at('a.ts'), message: 'broke' }, { message: 'broke altogether' }],
				notices: [{ file: at('b.ts'), position: { line: 7, column: 2 }, message: 'a syntax error' }],
				stale: [{ baseline: at('b.json'), rule: 'a-rule', file: at('gone.ts'), symbol: '', code: '' }],
			}),
		);
		assert.equal(
			out,
			`<!-- holdfast -->

### Holdfast: no findings, but the run is incomplete

**The run is incomplete**: 2 failures; the rest was looked at.

- \`a.ts\`: \`a-rule\`: broke
- broke altogether

1 in the baseline gone from the code; \`holdfast baseline --prune\` takes them out.

<details><summary>1 in the baseline gone from the code</summary>

- \`gone.ts\`: a-rule

</details>

<details><summary>1 notice</summary>

- \`b.ts:7\`: a syntax error

</details>
`,
		);
	});

	it('says what this run fixed, and promises nothing that it could not', async () => {
		here.write({ 'a.ts': 'x' });
		const analysis = analysisOf([found('a.ts', { fixes: [offer('safe')] })]);
		const run = fixRun([{ file: at('a.ts'), before: 'x', after: 'y' }], { analysis });
		const { out } = await holdfast(here.dir, ['--format', 'markdown', '--fix'], { run });
		assert.match(out, /has no deadline\.\n\nFixed 1 finding in 1 file\.\n$/);
	});

	it('links to GitLab too, from the repository’s root on, and to nothing it is not sure of', async () => {
		here.write({ '.git/HEAD': '' });
		const lines = { start: { line: 2, column: 1 }, end: { line: 5, column: 3 } };
		const analysis = analysisOf([
			{ ...found('a b/(x)[#]?.ts'), range: lines },
			found('../out.ts'),
			found('src/日本.ts'),
			found('src/\ud800.ts'),
		]);
		const links = async (env: Record<string, string>) => rendered(await said(analysis, env)).links.slice(1);
		const gitlab = { CI_PROJECT_URL: 'https://gitlab.test/g/p', CI_COMMIT_SHA: 'abcdef0' };
		const encoded = ['a%20b/%28x%29%5B%23%5D%3F.ts', 'src/%E6%97%A5%E6%9C%AC.ts'];
		assert.deepEqual(await links(gitlab), [
			`https://gitlab.test/g/p/-/blob/abcdef0/${encoded[0]}#L2-5`,
			`https://gitlab.test/g/p/-/blob/abcdef0/${encoded[1]}#L4`,
		]);
		assert.deepEqual(await links(ON_GITHUB), [`${BLOB}/${encoded[0]}#L2-L5`, `${BLOB}/${encoded[1]}#L4`]);
		for (const wrong of [
			{ ...ON_GITHUB, GITHUB_SHA: 'main' },
			{ ...ON_GITHUB, GITHUB_REPOSITORY: 'a/b/../c' },
			{ ...ON_GITHUB, GITHUB_SERVER_URL: 'javascript:alert(1)' },
			{ ...gitlab, CI_PROJECT_URL: 'https://x.test/) [a](b' },
		]) {
			assert.deepEqual(await links(wrong), []);
		}
	});

	const texts = [...HOSTILE, ...mixtures(20_260_102, 400)];
	const reportOn = (text: string, path: string) => {
		const file = at(path);
		const related = [1, 2].map((line) => ({ role: 'call' as const, file, range: range(line, 1, 1), message: text }));
		const one = finding(file, range(2, 3, 4), { message: text, related, code: text, symbol: text });
		const other = { ...one, level: 'error' as const, related: related.slice(1), fixes: [offer('safe')] };
		return analysisOf([one, other], {
			failures: [{ rule: 'a-rule', file, message: text }, { message: text }],
			notices: [{ file, position: { line: 1, column: 1 }, message: text }, { message: text }],
			stale: [{ baseline: file, rule: text, file, symbol: text, code: text }],
		});
	};

	it('has the same structure whatever names and messages hold', async () => {
		const wanted = rendered(await said(reportOn('words', 'src/a.ts'), ON_GITHUB)).structure;
		assert.ok(wanted.length > 100 && wanted.some((token) => token.includes('<details>')));
		for (const text of texts) {
			// A name that cannot be written as UTF-8 has no address: that is another structure.
			const path = asFile(text.replace(/\p{Cs}/gu, ''));
			const { structure, links } = rendered(await said(reportOn(text, path), ON_GITHUB));
			assert.deepEqual(structure, wanted, JSON.stringify(text));
			for (const link of links) assert.ok(link.startsWith(`${BLOB}/src/`) || link.startsWith('https://example.test/'));
		}
	});

	it('gives every text back as it was, and leaves nothing in it that a code host would link', async () => {
		for (const text of texts) {
			const out = await said(reportOn(text, asFile(text)));
			const { texts: shown, plain } = rendered(out);
			const readable = escapeControl(text.replace(/[\t\r\n]+/g, ' ').trim()).replace(/`([^`]+)`/g, '$1');
			const name = escapeControl(asFile(text));
			for (const wanted of [
				`${name}:2 warning: ${readable}`,
				`${name}:1: ${readable}`,
				`${name}: a-rule: ${readable}`,
				`${name}: ${readable}`,
				readable,
			]) {
				assert.ok(shown.map((one) => one.trim()).includes(wanted.trim()), `${JSON.stringify(wanted)} in ${out}`);
			}
			for (const words of plain) {
				for (const reference of REFERENCES) assert.doesNotMatch(words, reference, JSON.stringify(text));
			}
		}
	});

	it('keeps sentences as they are, with their code as code', () => {
		for (const [text, wanted] of [
			['`fetch` to payments.internal by default', '`fetch` to `payments.internal` by default'],
			['Set `timeout: 5` (ms, e.g. 10), or don’t.', 'Set `timeout: 5` (ms, e.g. 10), or don’t.'],
			['(`a`; `b`)', '(`a`; `b`)'],
			['See `a`’s – and (#12).', 'See `a`’s – and (`#12`).'],
			['call f(x).', 'call `f(x)`.'],
			['`a`@b', '`a@b`'],
			['1. one 1. two', '`1`. one 1. two'],
		]) {
			assert.equal(prose(text!), wanted);
		}
		assert.equal(code('a`` b`'), '``` a`` b` ```');
		assert.equal(code(''), '');
	});

	it('stays within 65,000 characters, cuts between findings, and counts what is left out', async () => {
		const message = 'words '.repeat(200).trim();
		for (const n of [30, 300]) {
			const related = [call('src/b.ts', 'a call'), call('src/b.ts', 'a call')];
			const list = Array.from({ length: n }, (_, i) => found(`f${i}.ts`, { message, related }));
			const out = await said(analysisOf([...list, found('last.ts', { level: 'error' })]), ON_GITHUB);
			assert.ok(out.length <= 65_000, `${out.length}`);
			const shown = out.match(/^- /gm)!.length;
			const left = Number(/^(\d+) more findings left out/m.exec(out)?.[1] ?? 0);
			assert.equal(shown + left, n + 1);
			assert.equal(left > 0, n === 300);
			assert.ok(out.length > (left > 0 ? 60_000 : 40_000), `${out.length}`);
			// The most severe first; and whole.
			assert.match(out, /\n- \[`last\.ts:4`\]/);
			assert.equal(out.match(/<details>/g)!.length, out.match(/<\/details>/g)!.length);
			assert.equal(out.split(message).length - 1, shown - 1);
		}
	});

	it('stays within them for the most hostile names and messages, too', async () => {
		for (const part of ['\u202e', '`', '# ', '日', '%', '`a`b ']) {
			const text = part.repeat(3000);
			const file = at(`${part.repeat(1000)}.ts`);
			const many = <T>(one: T) => Array.from({ length: 200 }, () => one);
			const related = many({ role: 'call' as const, file, range: range(1, 1, 1), message: text });
			const out = await said(
				analysisOf(many(finding(file, range(1, 1, 1), { message: text, related })), {
					failures: many({ file, message: text }),
					notices: many({ file, message: text }),
					stale: many({ baseline: file, rule: text, file, symbol: text, code: text }),
				}),
				ON_GITHUB,
			);
			assert.ok(out.length <= 65_000, `${out.length}`);
			const left = Number(/^(\d+) more findings left out/m.exec(out)![1]);
			assert.ok(left < 200, part);
		}
	});
});
