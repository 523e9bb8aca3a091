import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { analysisOf, finding, folder, holdfast, range } from '../fakes';
import { GITLAB_SCHEMA } from './gitlab-schema';
import { hostileAnalysis, LONE, NAMES } from './hostile-analysis';

describe('--format gitlab', () => {
	const here = folder();
	const validate = new Ajv().compile(GITLAB_SCHEMA);
	const report = async (analysis: ReturnType<typeof analysisOf>, cwd = here.dir) => {
		const { out, err } = await holdfast(cwd, ['--format', 'gitlab'], { analysis });
		assert.equal(err, '');
		const entries: { fingerprint: string; location: { path: string } }[] = JSON.parse(out);
		assert.ok(validate(entries), JSON.stringify(validate.errors));
		return entries;
	};

	it('has what GitLab documents, and hostile names and messages come back as they are', async () => {
		const analysis = hostileAnalysis(here.dir);
		const entries = await report(analysis);
		assert.deepEqual(
			entries,
			analysis.findings.map(({ rule, message, fingerprint, level, range: { start } }, i) => ({
				description: message,
				check_name: rule,
				fingerprint,
				severity: { error: 'critical', warning: 'major', info: 'info' }[level],
				location: { path: NAMES[i], lines: { begin: start.line } },
			})),
		);
	});

	it('is an empty list when there is nothing', async () => {
		assert.equal((await holdfast(here.dir, ['--format', 'gitlab'])).out, '[]\n');
	});

	it('has no two entries with the same fingerprint', async () => {
		const same = [1, 2, 3, 4].map((line) => finding(`${here.dir}/a.ts`, range(line, 1, 1), { fingerprint: 'same' }));
		const prints: string[] = (await report(analysisOf(same))).map(
			(entry: { fingerprint: string }) => entry.fingerprint,
		);
		assert.equal(prints[0], 'same');
		assert.equal(new Set(prints).size, 4);
		assert.deepEqual(await report(analysisOf(same)), await report(analysisOf(same)));
	});

	it('names files from the repository on, wherever it runs', async () => {
		here.write({ '.git/HEAD': '', 'packages/api/package.json': '{}' });
		const analysis = analysisOf([finding(`${here.dir}/packages/api/src/a.ts`, range(1, 1, 1))]);
		const [entry] = await report(analysis, `${here.dir}/packages/api`);
		assert.equal(entry!.location.path, 'packages/api/src/a.ts');
	});

	it('has no halves of surrogate pairs, and nothing that a terminal would obey', async () => {
		const one = finding(`${here.dir}/${LONE[0]}`, range(1, 1, 1), { message: LONE[0] });
		const { out } = await holdfast(here.dir, ['--format', 'gitlab'], {
			analysis: { ...analysisOf([one, ...hostileAnalysis(here.dir).findings]) },
		});
		const [entry] = JSON.parse(out);
		assert.deepEqual([entry.description, entry.location.path], [LONE[1], LONE[1]]);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
		assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]|\p{Cs}|\\ud83c(?!\\u)/u);
	});
});
