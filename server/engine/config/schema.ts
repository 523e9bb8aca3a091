/**
 * The configuration, described once. Validation (validate.ts), the published JSON schema
 * (json-schema.ts) and docs/configuration.md (docs.ts) are all read from this description.
 */
import type { OptionSpec, RuleMeta } from '../../../rules/rule';
import { CLIENTS, GUARDS } from './own-shapes';

export type Shape =
	| TextShape
	| EnumShape
	| IntegerShape
	| BooleanShape
	| ListShape
	| ObjectShape
	| MapShape
	| EitherShape
	| UnionShape;

export interface TextShape {
	readonly kind: 'text';
	readonly description: string;
	/** A pattern below the config's folder: may not climb out of it. */
	readonly pattern?: true;
	/** What it must look like: a regular expression, and in words; and what to say besides where it does not. */
	readonly form?: { readonly pattern: string; readonly expected: string; readonly hint?: string };
}

export interface EnumShape {
	readonly kind: 'enum';
	readonly description: string;
	/** Value → what it means. */
	readonly values: Readonly<Record<string, string>>;
	readonly default?: string;
}

export interface IntegerShape {
	readonly kind: 'integer';
	readonly description: string;
	readonly minimum: number;
	readonly default?: number;
	readonly nullable?: true;
}

export interface BooleanShape {
	readonly kind: 'boolean';
	readonly description: string;
	readonly default: boolean;
}

export interface ListShape {
	readonly kind: 'list';
	readonly description: string;
	readonly items: Shape;
	/** Of what it is a list, in the plural. */
	readonly of: string;
	readonly nonEmpty?: true;
	readonly default?: readonly string[];
}

export interface ObjectShape {
	readonly kind: 'object';
	readonly description: string;
	readonly keys: Readonly<Record<string, Shape>>;
	readonly required?: readonly string[];
	/** What a key is called in messages: `There is no <noun> "x"<where>.` */
	readonly noun: string;
	readonly where?: string;
}

/** Keys are the user's own. */
export interface MapShape {
	readonly kind: 'map';
	readonly description: string;
	/** What a key is: "host". */
	readonly key: string;
	readonly values: Shape;
}

export interface EitherShape {
	readonly kind: 'either';
	readonly description: string;
	readonly of: readonly [EnumShape, ObjectShape];
}

/** Any one of several that differ in kind. */
export interface UnionShape {
	readonly kind: 'union';
	readonly description: string;
	readonly of: readonly Shape[];
}

const BASE: TextShape = {
	kind: 'text',
	description: 'A path that begins with `./` or `../`.',
	form: {
		pattern: '^\\.\\.?/',
		expected: 'a path that begins with "./" or "../"',
		hint: 'A package cannot be extended, since Holdfast works without anything installed: name the file by its path.',
	},
};

const EXTENDS: UnionShape = {
	kind: 'union',
	description:
		'Another configuration, or a list of them, to build on: paths relative to this file. What this file says wins over all of them, of several the later one.',
	of: [
		BASE,
		{
			kind: 'list',
			description: 'Configurations to build on; a later one wins.',
			of: 'such paths',
			nonEmpty: true,
			items: BASE,
		},
	],
};

/** The deadline that fixes write where the configuration names none, in ms. */
export const DEADLINE_MS = 10_000;

export const LEVELS: Readonly<Record<string, string>> = {
	error: 'must be fixed',
	warning: 'should be fixed',
	info: 'worth knowing',
	off: 'not reported',
};

export const PROFILES: Readonly<Record<string, string>> = {
	recommended: 'what nearly everyone would fix; no notes',
	strict: 'adds notes (info) and opinionated rules',
};

export const ROLES: Readonly<Record<string, string>> = {
	service: 'runs in production and must survive failures',
	library: 'imported by services elsewhere',
	cli: 'a command-line tool',
	script: 'run by hand or by a build: migrations, seeds, maintenance',
	test: 'tests and their helpers',
	browser: 'runs in a browser',
	build: 'build and tool configuration',
	generated: 'written by a tool',
	declaration: 'types only',
};

/**
 * The shape of a whole configuration.
 * @param metas every rule there is: their ids become keys of `rules`, their options keys below those.
 */
export function configShape(metas: readonly RuleMeta[]): ObjectShape {
	const rules = [...metas].sort((a, b) => (a.id < b.id ? -1 : 1));
	return {
		kind: 'object',
		description: 'Configuration of Holdfast.',
		noun: 'key',
		keys: {
			$schema: { kind: 'text', description: "Where an editor finds this file's schema. Holdfast does not read it." },
			extends: EXTENDS,
			root: {
				kind: 'boolean',
				description:
					'Makes the folder of this configuration a project of its own: it is looked at with the packages that it depends on, and without the rest of the repository. Not inherited. See [monorepos.md](monorepos.md).',
				default: false,
			},
			profile: {
				kind: 'enum',
				description: 'The level each rule has unless `rules` gives another.',
				values: PROFILES,
				default: 'recommended',
			},
			rules: {
				kind: 'object',
				description: 'Levels and options of single rules. A rule not named here has the level of the profile.',
				noun: 'rule',
				keys: Object.fromEntries(rules.map((meta) => [meta.id, ruleShape(meta)])),
			},
			defaults: {
				kind: 'object',
				description: 'Values that fixes write.',
				noun: 'key',
				where: ' in "defaults"',
				keys: {
					deadlineMs: {
						kind: 'integer',
						description: 'Milliseconds. The deadline that fixes give a call.',
						minimum: 1,
						default: DEADLINE_MS,
					},
					deadlineMsByHost: {
						kind: 'map',
						description:
							'The same for calls to certain hosts: `{ "api.example.com": 30000 }`. `*.example.com` stands for all hosts below it. Counts where the host is written down in the code.',
						key: 'host',
						values: { kind: 'integer', description: 'Milliseconds.', minimum: 1, default: DEADLINE_MS },
					},
				},
			},
			clients: CLIENTS,
			guards: GUARDS,
			ignore: {
				kind: 'list',
				description:
					"Files and folders to leave out, in .gitignore syntax, relative to this configuration's folder. What .gitignore names is left out anyway.",
				of: 'patterns',
				items: { kind: 'text', description: 'A pattern in .gitignore syntax.', pattern: true },
			},
			roles: {
				kind: 'list',
				description:
					'Says what files are for where Holdfast would guess otherwise; `holdfast explain <file>` shows what it takes a file for. Where several entries match, the last one counts.',
				of: 'objects with "files" and "role"',
				items: {
					kind: 'object',
					description: 'Gives some files a role.',
					noun: 'key',
					required: ['files', 'role'],
					keys: {
						files: {
							kind: 'list',
							description: "The files, in .gitignore syntax, relative to this configuration's folder.",
							of: 'patterns',
							nonEmpty: true,
							items: { kind: 'text', description: 'A pattern in .gitignore syntax.', pattern: true },
						},
						role: {
							kind: 'enum',
							description: 'What the files are for. Most rules look at `service` and `library` only.',
							values: ROLES,
						},
					},
				},
			},
		},
	};
}

function ruleShape(meta: RuleMeta): EitherShape {
	const level: EnumShape = { kind: 'enum', description: 'The level of its findings.', values: LEVELS };
	return {
		kind: 'either',
		description: meta.summary,
		of: [
			level,
			{
				kind: 'object',
				description: `Level and options of ${meta.id}.`,
				noun: 'option',
				where: ` in rule ${meta.id}`,
				keys: {
					level,
					...Object.fromEntries(Object.entries(meta.options).map(([name, spec]) => [name, optionShape(spec)])),
				},
			},
		],
	};
}

function optionShape(spec: OptionSpec): Shape {
	switch (spec.type) {
		case 'integer':
			return { kind: 'integer', description: spec.description, minimum: spec.minimum, default: spec.default };
		case 'boolean':
			return { kind: 'boolean', description: spec.description, default: spec.default };
		case 'string[]':
			return {
				kind: 'list',
				description: spec.description,
				of: 'strings',
				items: { kind: 'text', description: 'One value.' },
				default: spec.default,
			};
	}
}
