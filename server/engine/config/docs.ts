/** docs/configuration.md, written from the shape of the configuration. */
import type { RuleMeta } from '../../../rules/rule';
import { configShape, type EnumShape, type Shape } from './schema';

const INTRO = `# Configuration

Holdfast needs none. Where its defaults do not fit, put **one** of these into a folder:

- \`holdfast.config.json\`
- \`holdfast.config.jsonc\`
- \`"holdfast"\` in \`package.json\`

Two of them in one folder are an error. Comments and trailing commas are allowed in all of them. A
configuration is data: nothing in it is ever executed. A key Holdfast does not know is an error, with
its line and column; no key is accepted and then ignored.

\`\`\`jsonc
EXAMPLE
\`\`\`

## Which configuration counts

The **topmost** configuration between the folder you run Holdfast in and the root of the repository (the
folder with \`.git\`) marks the _config root_; without one the root is the repository, else the folder you
run in. Outside a repository the search ends below your home folder. Holdfast always reads the code of
the whole config root, because a client may be created in one package and called in another; paths on
the command line only choose what is reported.

A configuration further down applies to the files below it: for each file the **nearest** one counts,
alone. It inherits nothing from those above unless it names them in \`extends\`: a \`profile\` or rule it does
not name has the built-in default. Only \`ignore\` adds up, since a folder left out is not looked into.

With \`"root": true\` a folder is a project of its own, which sees the packages it depends on and nothing else of
the repository; [monorepos.md](monorepos.md) says when that is worth it, and shows the set-up for Turborepo.

Patterns are relative to the folder of the configuration they stand in. \`--config FILE\` uses that file
instead of all others (if it lies outside the code that is looked at, its patterns are relative to the
config root). \`--profile\` overrides the profile of every configuration, not the levels in \`rules\`.

## Building on another configuration

\`\`\`jsonc
{ "extends": "../../holdfast.config.json", "rules": { "missing-timeout": "error" } }
\`\`\`

\`extends\` names a file, or a list of files, by paths that begin with \`./\` or \`../\`. They may be called anything
and extend others in turn. What is written in the file itself wins over all of them, of several the later one:

| key | what is inherited |
| --- | --- |
| \`profile\` | unless the file has one |
| \`rules\` | rule by rule its level and each of its options |
| \`defaults\` | key by key, \`deadlineMsByHost\` host by host |
| \`ignore\` | adds up |
| \`roles\` | come before those of the file: where several entries match, the last one counts |
| \`clients\`, \`guards\` | export by export; modules are named from the folder of the file they are written in |
| \`root\`, \`$schema\` | not at all |

Patterns in such a file mean the same for everyone: they are relative to its own folder, where that lies above the
configuration that extends it. Of a file that is kept elsewhere (\`packages/lint/base.json\`) they are relative to the
folder of the configuration that extends it, since they could match nothing otherwise. \`scripts/\` and \`*.gen.ts\`
match at any depth; begin a pattern that has a slash before its end with \`**/\` to have it match in every package.

A file that is the configuration of a folder goes on counting for that folder when others extend it. A base must be in
the repository, as part of what is reviewed there.

## Keys
`;

const OWN = `## Your own clients and guards

Holdfast follows functions of your own by itself. Where it cannot see what one does (it is in a package that is not in
the catalogue, or leaves the work to something dynamic), say it:

\`\`\`jsonc
{
  "clients": [
    // send(url, { timeoutMs })
    { "module": "./src/lib/http", "export": "send", "url": 0, "options": 1, "timeout": "timeoutMs" },
    // new HttpClient({ timeout: 5 }).get(path, { timeout, signal }), .post(path, body, { timeout, signal })
    {
      "module": "@acme/http", "export": "HttpClient", "kind": "class", "clientOptions": 0,
      "methods": { "get": 1, "post": 2 }, "timeout": "timeout", "unit": "s", "signal": "signal"
    },
    // request(url, 5000)
    { "module": "@acme/legacy", "export": "default", "url": 0, "timeout": 1, "defaultTimeoutMs": 30000 }
  ],
  // withDeadline(promiseOrFunction, 5000)
  "guards": [{ "module": "./src/lib/deadline", "export": "withDeadline", "bounds": 0, "timeout": 1 }]
}
\`\`\`

- A call of a client is reported where no option, guard, race or signal bounds it, with a fix where \`timeout\` or
  \`signal\` names an option. A limit that is set in sight counts, whatever its length; one that comes from somewhere
  that is not followed leaves the call \`unknown\`. \`holdfast explain <file>:<line>\` names the entry.
- A declared client takes the place of what is inside it, for its callers. The calls in its own code are judged by the
  usual rules, but its parameters are no longer filled in from its callers: \`fetch(url, { signal: options.signal })\`
  inside is \`unknown\` and silent, as each caller is looked at by itself. \`fetch(url)\` inside is still reported:
  whatever the entry says, nothing bounds it.
- An entry for a file counts wherever that file is imported from, by whatever name or path; where several
  configurations name the same export of a file, the innermost one counts. An entry for a package counts in the files
  of its configuration. Those of a configuration further up count only where it is extended, as with every other key.
- A module that leads to no file, contradictory keys and an export that is declared twice are errors. A file that has
  no such export is a notice: code changes, and the rest can be linted.
`;

/** The page, for these rules. */
export function configurationPage(metas: readonly RuleMeta[]): string {
	const shape = configShape(metas);
	const out = [INTRO.replace('EXAMPLE', () => example(metas))];
	for (const [key, inner] of Object.entries(shape.keys)) out.push(section(key, inner));
	out.push(OWN, '## Options of rules\n');
	const withOptions = [...metas]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.filter((meta) => Object.keys(meta.options).length > 0);
	if (withOptions.length === 0) out.push('No rule has options yet.\n');
	for (const meta of withOptions) {
		const rows = Object.entries(meta.options).map(
			([name, spec]) =>
				`- \`${name}\` (${typeName(spec)}, default \`${JSON.stringify(spec.default)}\`): ${spec.description}`,
		);
		out.push(`### ${meta.id}\n\n${rows.join('\n')}\n`);
	}
	return out.join('\n');
}

function section(key: string, shape: Shape): string {
	const lines = [`### \`${key}\``, '', shape.description, ''];
	if (shape.kind === 'enum') lines.push(...values(shape), '');
	if (shape.kind === 'object' && key !== 'rules') {
		for (const [name, inner] of Object.entries(shape.keys))
			lines.push(`- \`${name}\`: ${inner.description}${defaultOf(inner)}`);
		lines.push('');
	}
	if (shape.kind === 'object' && key === 'rules') {
		lines.push(
			`Each value is a level, or an object with \`level\` and the rule's options. Levels:`,
			'',
			...levelLines(shape.keys),
			'',
			'[rules.md](rules.md) lists the rules and their levels in each profile.',
			'',
		);
	}
	if (shape.kind === 'list' && shape.items.kind === 'object') {
		for (const [name, inner] of Object.entries(shape.items.keys)) {
			lines.push(`- \`${name}\`: ${inner.description}`);
			if (inner.kind === 'enum') lines.push(...values(inner).map((line) => `  ${line}`));
		}
		lines.push('');
	}
	return lines.join('\n');
}

const defaultOf = (shape: Shape): string =>
	shape.kind === 'integer' && shape.default !== undefined ? ` Default: ${shape.default}.` : '';

function levelLines(rules: Readonly<Record<string, Shape>>): string[] {
	for (const rule of Object.values(rules)) if (rule.kind === 'either') return values(rule.of[0]);
	return [];
}

function values(shape: EnumShape): string[] {
	return Object.entries(shape.values).map(
		([value, meaning]) => `- \`${value}\`${value === shape.default ? ' (default)' : ''}: ${meaning}`,
	);
}

function typeName(spec: RuleMeta['options'][string]): string {
	if (spec.type === 'integer') return `whole number ≥ ${spec.minimum}`;
	return spec.type === 'boolean' ? 'true or false' : 'list of strings';
}

function example(metas: readonly RuleMeta[]): string {
	const first = metas.find((meta) => meta.id === 'missing-timeout') ?? metas[0];
	const lines = ['{', '  "profile": "strict",'];
	if (first) {
		const option = Object.entries(first.options)[0];
		const value = option ? `{ "level": "error", "${option[0]}": ${JSON.stringify(option[1].default)} }` : '"error"';
		lines.push('  "rules": {', `    "${first.id}": ${value}`, '  },');
	}
	lines.push('  "ignore": ["vendor/", "**/*.gen.ts"],', '  "roles": [{ "files": ["tools/"], "role": "script" }]', '}');
	return lines.join('\n');
}
