/**
 * Writes what is generated from the rules' metas and the configuration's shape:
 * `npx tsx scripts/generate.ts`. A test fails while a file differs from what this would write.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RuleMeta } from '../rules/rule';
import { configurationPage } from '../server/engine/config/docs';
import { jsonSchema } from '../server/engine/config/json-schema';
import { configShape } from '../server/engine/config/schema';

/** Path from the repository's root → content. Pure. */
export function generated(metas: readonly RuleMeta[]): Map<string, string> {
	const sorted = [...metas].sort((a, b) => (a.id < b.id ? -1 : 1));
	return new Map([
		['schema/holdfast.config.schema.json', `${json(jsonSchema(configShape(sorted)))}\n`],
		['docs/rules.md', rulesPage(sorted)],
		['docs/configuration.md', configurationPage(sorted)],
	]);
}

function rulesPage(metas: readonly RuleMeta[]): string {
	const rows = metas.map(({ id, summary, levels, roles }) => [
		`[${id}](../rules/${id}/README.md)`,
		summary.replaceAll('|', '\\|'),
		levels.recommended,
		levels.strict,
		roles.map((role) => `\`${role}\``).join(', '),
	]);
	return [
		'# Rules',
		'',
		'The level of each rule in the two profiles; [the configuration](configuration.md) can change it. A',
		'rule looks at files of certain roles only; `holdfast explain <file>` shows the role of a file and why',
		'it has it, `holdfast explain <rule>` the page of a rule.',
		'',
		...table(['rule', 'reports', 'recommended', 'strict', 'looks at'], rows),
		'',
	].join('\n');
}

/** A Markdown table, its columns aligned as the formatter of this repository has them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
	const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => row[i]!.length)));
	const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
	return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

/** JSON as the formatter of this repository lays it out: a list of plain values that fits stands on one line. */
function json(value: unknown, indent = '', before = 0): string {
	const deeper = `${indent}  `;
	if (Array.isArray(value)) {
		const flat = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
		const plain = value.every((item) => typeof item !== 'object');
		if (value.length === 0 || (plain && before + flat.length < 120)) return flat;
		return `[\n${value.map((item) => deeper + json(item, deeper)).join(',\n')}\n${indent}]`;
	}
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Object.entries(value);
	if (entries.length === 0) return '{}';
	const lines = entries.map(([key, inner]) => {
		const start = `${deeper}${JSON.stringify(key)}: `;
		return start + json(inner, deeper, start.length);
	});
	return `{\n${lines.join(',\n')}\n${indent}}`;
}

async function main(): Promise<void> {
	const { rules } = await import('../rules/index');
	const root = join(__dirname, '..');
	for (const [path, content] of generated(rules.map(({ meta }) => meta))) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), content);
		console.log(path);
	}
}

if (require.main === module) void main();
