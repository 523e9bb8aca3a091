/** The contract of `--format json` as a JSON schema, and a checker for the part of JSON Schema it uses. */

export interface Schema {
	readonly type?: 'object' | 'array' | 'string' | 'integer';
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly pattern?: string;
	readonly minimum?: number;
	readonly required?: readonly string[];
	readonly properties?: Readonly<Record<string, Schema>>;
	/** false: no others; a schema: what others must be like. */
	readonly additionalProperties?: boolean | Schema;
	readonly items?: Schema;
}

const text: Schema = { type: 'string', pattern: '\\S' };
/** Relative, with `/`. */
const path: Schema = { type: 'string', pattern: '^(?!/|[A-Za-z]:|.*\\\\).+$' };
const natural: Schema = { type: 'integer', minimum: 0 };
const counts: Schema = { type: 'object', additionalProperties: natural };
const ordinal: Schema = { type: 'integer', minimum: 1 };

function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
	const required = Object.keys(properties).filter((name) => !optional.includes(name));
	return { type: 'object', properties, required, additionalProperties: false };
}

const list = (items: Schema): Schema => ({ type: 'array', items });
const position = object({ line: ordinal, column: ordinal });
const range = object({ start: position, end: position });

const fingerprint: Schema = { type: 'string', pattern: '^[0-9a-f]{8,}$' };
const safety: Schema = { enum: ['safe', 'unsafe'] };
const fixed = { rule: text, file: path, range, fingerprint, title: text };

export const CONTRACT: Schema = object(
	{
		version: { const: 1 },
		findings: list(
			object({
				rule: { type: 'string', pattern: '^[a-z]+(?:-[a-z]+)*$' },
				level: { enum: ['error', 'warning', 'info'] },
				file: path,
				range,
				message: text,
				related: list(object({ role: { enum: ['call', 'evidence'] }, file: path, range, message: text })),
				fingerprint,
				docs: { type: 'string', pattern: '^https://' },
				fixes: list(object({ title: text, safety, needs: list(object({ name: text, range: text })) })),
			}),
		),
		failures: list(object({ rule: text, file: path, message: text }, ['rule', 'file'])),
		notices: list(object({ file: path, position, message: text }, ['file', 'position'])),
		stale: list(
			object({ baseline: path, rule: text, file: path, symbol: { type: 'string' }, code: { type: 'string' } }),
		),
		changed: object({ commit: { type: 'string', pattern: '^[0-9a-f]{40,}$' } }),
		summary: object(
			{
				files: natural,
				summarised: natural,
				byRule: counts,
				byLevel: object({ error: natural, warning: natural, info: natural }),
				suppressed: natural,
				baselined: natural,
				skipped: counts,
			},
			['skipped'],
		),
		fixes: object(
			{
				applied: list(object({ ...fixed, safety })),
				failed: list(object({ ...fixed, why: text })),
				diff: { type: 'string' },
			},
			['diff'],
		),
	},
	['fixes', 'changed'],
);

/** Every way in which a value breaks the schema, each with its place. */
export function violations(value: unknown, schema: Schema, at = '$'): string[] {
	if (schema.type && typeOf(value) !== schema.type) return [`${at}: ${typeOf(value)} instead of ${schema.type}`];
	const out: string[] = [];
	if ('const' in schema && value !== schema.const) out.push(`${at}: not ${schema.const}`);
	if (schema.enum && !schema.enum.includes(value)) out.push(`${at}: not one of ${schema.enum}`);
	if (schema.minimum !== undefined && Number(value) < schema.minimum) out.push(`${at}: below ${schema.minimum}`);
	if (schema.pattern && !new RegExp(schema.pattern, 's').test(String(value))) out.push(`${at}: ${value}`);
	if (Array.isArray(value)) {
		const { items } = schema;
		return items ? [...out, ...value.flatMap((item, i) => violations(item, items, `${at}[${i}]`))] : out;
	}
	if (typeof value !== 'object' || value === null) return out;
	for (const name of schema.required ?? []) if (!Object.hasOwn(value, name)) out.push(`${at}: no ${name}`);
	for (const [name, inner] of Object.entries(value)) {
		const known = schema.properties?.[name] ?? schema.additionalProperties ?? true;
		if (known === false) out.push(`${at}: there is no ${name} in the contract`);
		else if (known !== true) out.push(...violations(inner, known, `${at}.${name}`));
	}
	return out;
}

function typeOf(value: unknown): string {
	if (Array.isArray(value)) return 'array';
	return Number.isInteger(value) ? 'integer' : value === null ? 'null' : typeof value;
}
