import assert from 'node:assert/strict';
import { FixError } from '../../../rules/fix/types';
import { metas } from '../../../rules/index';
import { rulePages } from '../../../server/cli/rule-pages';
import type { Analysis } from '../../../server/engine/types';
import { analysisOf, type Fakes, finding, folder, holdfast, meta, offer, range, suppressed } from '../fakes';
import { hostileAnalysis, LONE, NAMES } from './hostile-analysis';
import { sarifRun } from './sarif-schema';

describe('--format sarif', () => {
	const here = folder();
	const report = async (analysis?: Analysis, fakes: Fakes = {}, cwd = here.dir) => {
		const { out, err } = await holdfast(cwd, ['--format', 'sarif'], { analysis, ...fakes });
		assert.equal(err, '');
		return { out, ...sarifRun(out) };
	};
	const at = (line: number, more: Parameters<typeof finding>[2] = {}) =>
		finding(`${here.dir}/src/a.ts`, range(line, 2, 3), more);

	it('is valid and has all parts when there is nothing', async () => {
		const { out, tool, results, invocations } = await report();
		assert.deepEqual(results, []);
		assert.deepEqual(invocations, [{ executionSuccessful: true }]);
		assert.deepEqual([tool.driver.name, tool.driver.version], ['Holdfast', '1.2.3']);
		assert.match(out, /\n\}\n$/);
	});

	it('describes every rule as GitHub reads it', async () => {
		const deps = { metas, ruleDocs: (id: string) => rulePages.get(id) };
		const { tool } = await report(undefined, { deps });
		assert.deepEqual(
			tool.driver.rules.map(({ id }) => id),
			metas.map(({ id }) => id),
		);
		for (const [i, rule] of tool.driver.rules.entries()) {
			const { id, shortDescription, fullDescription, help, helpUri, properties } = rule;
			assert.equal(shortDescription.text, metas[i]!.summary);
			assert.match(fullDescription.text, /^Reports [^\n]+\.$/, id);
			assert.ok(Math.max(shortDescription.text.length, fullDescription.text.length) <= 1024, id);
			assert.equal(helpUri, `https://github.com/holdfast-dev/holdfast/blob/main/rules/${id}/README.md`);
			assert.ok(help.text.startsWith(`${id}\n\n`) && help.markdown.startsWith(`# ${id}\n`));
			assert.doesNotMatch(help.markdown, /\]\(\.\.?\//, 'a relative link');
			assert.deepEqual(properties, { tags: ['reliability'], precision: 'high', 'problem.severity': 'warning' });
		}
		const address = 'https://github.com/holdfast-dev/holdfast/blob/main/rules/ineffective-option/README.md';
		assert.ok(tool.driver.rules.find(({ id }) => id === 'missing-timeout')!.help.markdown.includes(`](${address})`));
	});

	it('describes rules that have no page, or are off by default', async () => {
		const off = { ...meta, id: 'only-strict', levels: { recommended: 'off', strict: 'info' } } as const;
		const never = { ...meta, id: 'never', levels: { recommended: 'off', strict: 'off' } } as const;
		const { tool } = await report(undefined, { deps: { metas: [meta, off, never] } });
		const [first, ...others] = tool.driver.rules;
		assert.deepEqual([first!.fullDescription.text, first!.help.text], [meta.summary, `${meta.summary}\n`]);
		assert.deepEqual(first!.defaultConfiguration, { enabled: true, level: 'warning' });
		for (const rule of others) {
			assert.deepEqual(rule.defaultConfiguration, { enabled: false, level: 'note' });
			assert.equal(rule.properties['problem.severity'], 'recommendation');
		}
	});

	it('has a result per finding: rule, level, place, and what belongs to it', async () => {
		here.write({ 'src/a.ts': 'a\nload(fetch(url))\n' });
		const related = { file: `${here.dir}/b.ts`, range: range(9, 2, 3), message: 'a call' };
		const one = at(2, {
			range: range(2, 6, 5),
			related: [
				{ ...related, role: 'call' },
				{ ...related, role: 'evidence' },
			],
		});
		const { results } = await report(analysisOf([one, at(1, { rule: 'unknown', level: 'info' })]));
		const region = { startLine: 9, startColumn: 2, endLine: 9, endColumn: 5 };
		const place = { artifactLocation: { uri: 'b.ts', uriBaseId: '%SRCROOT%' }, region };
		assert.deepEqual(results[0], {
			ruleId: 'missing-timeout',
			ruleIndex: 0,
			level: 'warning',
			// GitHub shows related locations that the message links to.
			message: { text: '`fetch` has no deadline.\n\n- [b.ts:9](1): a call\n- [b.ts:9](2): a call' },
			locations: [
				{
					physicalLocation: {
						artifactLocation: { uri: 'src/a.ts', uriBaseId: '%SRCROOT%' },
						region: { startLine: 2, startColumn: 6, endLine: 2, endColumn: 11, snippet: { text: 'fetch' } },
					},
				},
			],
			relatedLocations: [
				{ id: 1, physicalLocation: place, message: { text: 'a call' } },
				{ id: 2, physicalLocation: place, message: { text: 'a call' } },
			],
			partialFingerprints: {
				primaryLocationLineHash: results[0]!.partialFingerprints.primaryLocationLineHash,
				'holdfast/v1': 'f00df00d',
			},
			suppressions: [],
		});
		assert.deepEqual([results[1]!.level, results[1]!.ruleIndex], ['note', undefined]);
	});

	it('has fingerprints that GitHub does not take for one, and none that it could not compute', async () => {
		here.write({ 'src/a.ts': 'fetch(a); fetch(b);\nfetch(a); fetch(b);\n' });
		const list = [at(1), at(1, { fingerprint: 'b' }), at(1, { rule: 'other' }), at(2), at(9)];
		const { results } = await report(analysisOf(list));
		const hashes = results.map(({ partialFingerprints: p }) => p.primaryLocationLineHash);
		assert.match(hashes[0]!, /^[0-9a-f]{8,16}:1$/);
		assert.equal(hashes[1], `${hashes[0]}:2`);
		assert.equal(hashes[2], hashes[0]);
		assert.notEqual(hashes[3], hashes[0]);
		assert.equal(hashes[4], undefined);
		assert.equal(results[1]!.partialFingerprints['holdfast/v1'], 'b');
	});

	it('says of suppressed findings by which comment and why, and offers them no fix', async () => {
		const hidden = suppressed(at(4, { fixes: [offer('safe')] }));
		const { results } = await report(analysisOf([at(1)], { suppressed: [hidden] }));
		assert.deepEqual(results[0]!.suppressions, []);
		const { kind, status, justification, location } = results[1]!.suppressions[0]!;
		assert.deepEqual([kind, status, justification], ['inSource', 'accepted', hidden.reason]);
		assert.equal(location.physicalLocation.region.startLine, 3);
		assert.equal(results[1]!.fixes, undefined);
	});

	it('has failures and notices as notifications', async () => {
		const file = `${here.dir}/src/a.ts`;
		const { invocations, results } = await report(
			analysisOf([], {
				failures: [
					{ rule: 'missing-timeout', file, message: 'broke' },
					{ rule: 'nowhere', message: 'broke, too' },
				],
				notices: [{ file, position: { line: 2, column: 3 }, message: 'syntax' }, { message: 'general' }],
			}),
		);
		const artifactLocation = { uri: 'src/a.ts', uriBaseId: '%SRCROOT%' };
		assert.deepEqual(results, []);
		assert.deepEqual(invocations[0], {
			executionSuccessful: false,
			toolExecutionNotifications: [
				{
					level: 'error',
					message: { text: 'broke' },
					associatedRule: { id: 'missing-timeout', index: 0 },
					locations: [{ physicalLocation: { artifactLocation } }],
				},
				{ level: 'error', message: { text: 'broke, too' }, associatedRule: { id: 'nowhere' } },
				{
					level: 'note',
					message: { text: 'syntax' },
					locations: [{ physicalLocation: { artifactLocation, region: { startLine: 2, startColumn: 3 } } }],
				},
				{ level: 'note', message: { text: 'general' } },
			],
		});
	});

	it('gives hostile names and messages back as they are', async () => {
		const analysis = hostileAnalysis(here.dir);
		const { out, results, invocations } = await report(analysis);
		assert.equal(results.length, NAMES.length + 1);
		for (const [i, { message, related }] of analysis.findings.entries()) {
			const result = results[i]!;
			const uris = [...result.locations, ...result.relatedLocations!].map(
				(l) => l.physicalLocation.artifactLocation.uri,
			);
			for (const uri of uris) {
				assert.equal(decodeURIComponent(uri), NAMES[i]);
				// The same for who resolves it as a reference to a file in the root.
				assert.equal(decodeURIComponent(new URL(uri, 'file:///root/').pathname), `/root/${NAMES[i]}`);
				assert.doesNotMatch(uri, /[^\w\-.~!*'()%/]/);
			}
			assert.deepEqual(
				result.relatedLocations!.map((l) => l.message!.text),
				related.map((one) => one.message),
			);
			const text = result.message.text;
			assert.ok(text.startsWith(`${message}\n\n- [`), text);
			// Two links, each to a related location, whatever is in the names.
			const links = [...text.matchAll(/(?<!\\)\[(?:[^\\[\]]|\\.)*\]\((\d+)\)/g)].map(([, id]) => id);
			assert.deepEqual(links, ['1', '2'], text);
		}
		assert.equal(invocations[0].toolExecutionNotifications![0]!.message.text, analysis.notices[0]!.message);
		assert.doesNotMatch(out, /known/);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
		assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/);
	});

	it('makes no link of code in a message', async () => {
		const code = 'The call `handlers[0](1)` and [this](https://example.test) wait';
		const { results } = await report(analysisOf([at(1, { message: code }), at(2, { message: 'an array[0] (1)' })]));
		const [linked, plain] = results.map(({ message }) => message.text);
		assert.equal(plain, 'an array[0] (1)');
		assert.doesNotMatch(linked!, /(?<!\\)\[[^\]]*\]\(/);
		assert.equal(linked!.replaceAll('\\[', '['), code);
	});

	it('has no halves of surrogate pairs', async () => {
		const one = finding(`${here.dir}/${LONE[0]}`, range(1, 1, 1), { message: LONE[0] });
		const { results } = await report(analysisOf([one]));
		const [{ message, locations }] = results as [(typeof results)[0]];
		assert.equal(message.text, LONE[1]);
		assert.equal(decodeURIComponent(locations[0]!.physicalLocation.artifactLocation.uri), LONE[1]);
	});

	it('names files from the repository on, and never the folder it lies in', async () => {
		here.write({ '.git/HEAD': '', 'packages/api/package.json': '{}' });
		const files = ['packages/api/src/a.ts', 'b.ts'].map((path) => finding(`${here.dir}/${path}`, range(1, 1, 1)));
		const { out, results } = await report(analysisOf(files), {}, `${here.dir}/packages/api`);
		const uris = results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri);
		assert.deepEqual(uris, ['packages/api/src/a.ts', 'b.ts']);
		assert.ok(!out.includes(here.dir));
	});

	it('has as many related locations as GitHub takes', async () => {
		const related = Array.from({ length: 1200 }, (_, i) => ({
			role: 'call' as const,
			file: `${here.dir}/b.ts`,
			range: range(i + 1, 1, 1),
			message: 'a call',
		}));
		const { results } = await report(analysisOf([at(1, { related })]));
		assert.equal(results[0]!.relatedLocations!.length + results[0]!.locations.length, 1000);
	});

	it('leaves out fixes that cannot be written, and those that change nothing', async () => {
		const file = `${here.dir}/src/a.ts`;
		here.write({ 'src/a.ts': 'a\r\n\tb c\r\n' });
		const edits = [
			() => {
				throw new FixError('not here');
			},
			() => [{ file, edits: [] }],
			() => [{ file, edits: [{ at: [4, 5] as const, text: '\ud83c' }] }],
			() => [
				{
					file,
					edits: [
						{ at: [4, 5] as const, text: 'x\r\n' },
						{ at: [9, 9] as const, text: '🎉' },
					],
				},
			],
		];
		const needs = [{ name: 'p-timeout', range: '^6.1.4' }];
		const fixes = edits.map((_, i) => offer('unsafe', { title: `fix ${i}`, needs: i === 3 ? needs : [] }));
		const write = (_: unknown, i: number) => edits[i]!();
		const { results } = await report(analysisOf([at(1, { fixes })]), { write });
		const region = (startLine: number, startColumn: number, endLine: number, endColumn: number) => ({
			startLine,
			startColumn,
			endLine,
			endColumn,
		});
		assert.deepEqual(results[0]!.fixes, [
			{
				description: { text: 'fix 3' },
				artifactChanges: [
					{
						artifactLocation: { uri: 'src/a.ts', uriBaseId: '%SRCROOT%' },
						replacements: [
							{ deletedRegion: region(2, 2, 2, 3), insertedContent: { text: 'x\r\n' } },
							{ deletedRegion: region(3, 1, 3, 1), insertedContent: { text: '🎉' } },
						],
					},
				],
				properties: { safety: 'unsafe', needs: ['p-timeout@^6.1.4'] },
			},
		]);
	});

	it('hides no defect of a fix', async () => {
		const write = () => {
			throw new TypeError('x is not a function');
		};
		const analysis = analysisOf([at(1, { fixes: [offer('safe')] })]);
		const { code, err } = await holdfast(here.dir, ['--format', 'sarif'], { analysis, write });
		assert.equal(code, 3);
		assert.match(err, /defect of its own: x is not a function/);
	});
});
