// npm run new-rule -- <id>: the folder of a new rule, with a case that fails until the rule is written.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { argumentsOf, checkId, main, read, UsageError, variableOf, withEntry, wordsOf, writeAll } from './scaffold.mjs';

const USAGE = 'Usage: npm run new-rule -- <id>      the id reads well after "allow …": unsafe-retry, missing-fallback';
const INDEX = 'rules/index.ts';

function newRule(argv) {
	const { names, into } = argumentsOf(argv, { usage: USAGE });
	if (names.length > 1) throw new UsageError(`One id at a time.\n${USAGE}`);
	const [id] = names;
	checkId(id);
	const folder = `rules/${id}`;
	if (existsSync(join(into, folder))) throw new UsageError(`${folder} is there already; take another id.`);
	const variable = variableOf(id, 'Rule');
	const index = withEntry(read(into, INDEX), {
		statement: `import { rule as ${variable} } from './${id}/rule';`,
		from: `./${id}/rule`,
		list: 'rules: readonly Rule[] = ',
		name: variable,
	});
	const files = {
		[`${folder}/meta.ts`]: meta(id),
		[`${folder}/rule.ts`]: rule(),
		[`${folder}/README.md`]: readme(id),
		[`${folder}/cases/fetch-${id}.ts`]: findingCase(id),
		[`${folder}/cases/trap-fetch-without-${id}.ts`]: silentCase(id),
	};
	writeAll(into, files, { [INDEX]: index });
	return `${Object.keys(files).join('\n')}
${INDEX}

Next:
1. ${folder}/meta.ts: its summary, levels, options, and the roles of the files it looks at.
2. ${folder}/cases: code in which it must find something, and at least as much in which it must not.
   npm run cases -- ${id}            fails: ${folder}/rule.ts finds nothing yet
3. ${folder}/rule.ts: which calls are wrong, and the message: what is wrong, why it hurts, what to do.
   npm run cases -- ${id} --update   writes what is found into the cases; read it as a reviewer would
4. ${folder}/README.md: its page. Then npm run generate, and npm test.`;
}

const meta = (id) => `import type { RuleMeta } from '../rule';

export const meta: RuleMeta = {
	id: '${id}',
	summary: 'An outbound call with ${article(id)}${wordsOf(id)}.',
	levels: { recommended: 'off', strict: 'info' },
	options: {},
	roles: ['service', 'library'],
};
`;

const article = (id) => (/^(un|[aeio])/.test(id) ? 'an ' : 'a ');

const rule = () => `import type { DeadlineRecord } from '../model/link/outbound';
import type { Rule } from '../rule';
import { meta } from './meta';

export const rule: Rule = {
	meta,
	*check(model, file) {
		for (const call of model.deadlines(file)) {
			if (!isWrong(call)) continue;
			const callee = model.calleeText(call.file, call.id);
			yield {
				at: model.calleeAt(call.file, call.id),
				symbol: model.symbolAt(call.file, call.id),
				// What is wrong, why it hurts, what to do; nothing that an edit elsewhere would change.
				message: \`\\\`\${callee}\\\` …\`,
				related: [],
				key: callee,
			};
		}
	},
};

/** Not written yet: what it asks of the record, or of a query that \`ServiceModel\` is to get, so that the cases pass. */
function isWrong(_call: DeadlineRecord): boolean {
	return false;
}
`;

const readme = (id) => `# ${id}

Reports an outbound call … (one sentence: what it finds).

## Why

What happens in production, with figures that were measured.

## What to do

The repair, and what it costs.

## When it is silent

What it leaves alone, and why. \`holdfast explain <file>:<line>\` says what it saw.
`;

const findingCase = (id) => `/** Code in which the rule must find something: make it the plainest that is wrong. */
export const load = () => fetch('https://api.example.com/orders');
//                        ^^^^^ ${id}: …
// no fix
`;

const silentCase = () => `/** The same code as it should be: nothing is found here. */
export const load = () => fetch('https://api.example.com/orders', { signal: AbortSignal.timeout(5000) });
`;

main(newRule);
