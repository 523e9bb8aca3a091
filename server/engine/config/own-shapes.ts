/** The shapes of `clients` and `guards`: functions of the project's own that make outbound calls, or bound them. */
import type { EnumShape, IntegerShape, ListShape, Shape, TextShape } from './schema';

const NAME = '[\\w$-]+';

const MODULE: TextShape = {
	kind: 'text',
	description:
		'The module that exports it, as an import in this folder would name it: `./src/lib/http`, `@acme/http`, `@acme/http/client`, or an alias of a tsconfig. What a path, an alias or a package of the workspace leads to counts however it is imported.',
	form: { pattern: '\\S', expected: 'a module, such as "./src/http.ts" or "@acme/http"' },
};

const EXPORT: TextShape = {
	kind: 'text',
	description: 'The name under which the module exports it; `default` for its default export or `module.exports`.',
	form: { pattern: '^[\\w$]+$', expected: 'the name of an export, such as "send" or "default"' },
};

const argument = (description: string): IntegerShape => ({ kind: 'integer', description, minimum: 0 });

const OPTION: TextShape = {
	kind: 'text',
	description: 'The path of an option.',
	form: {
		pattern: `^${NAME}(\\.${NAME})*$`,
		expected: 'the path of an option, such as "timeoutMs" or "timeout.request"',
	},
};

const optionOrArgument = (description: string): Shape => ({
	kind: 'union',
	description,
	of: [OPTION, argument('The argument that is the value itself, counted from 0.')],
});

const kind = (values: EnumShape['values']): EnumShape => ({
	kind: 'enum',
	description: 'What the export is.',
	values,
	default: 'function',
});

const METHOD: TextShape = {
	kind: 'text',
	description: 'The name of a method.',
	form: { pattern: '^[\\w$]+$', expected: 'the name of a method' },
};

export const CLIENTS: ListShape = {
	kind: 'list',
	description:
		"Functions of your own, or of a package that Holdfast does not know, that make outbound calls: a call of one is looked at as a library's is, and reported where nothing bounds it. Arguments are counted from 0.",
	of: 'objects with "module" and "export"',
	items: {
		kind: 'object',
		description: 'One export that makes outbound calls.',
		noun: 'key',
		where: ' in "clients"',
		required: ['module', 'export'],
		keys: {
			module: MODULE,
			export: EXPORT,
			kind: kind({
				function: 'calling it is the outbound call',
				class: '`new` makes a client whose `methods` are the calls',
				factory: 'calling it makes a client: `methods` are the calls, or the client is called itself',
				object: 'a client that is there: its `methods` are the calls',
			}),
			methods: {
				kind: 'union',
				description:
					'Methods that make outbound calls: a list, or each with the argument that holds its options: `{ "get": 1, "post": 2 }`.',
				of: [
					{ kind: 'list', description: 'Names of methods.', of: 'names', nonEmpty: true, items: METHOD },
					{
						kind: 'map',
						description: 'The argument that holds the options of each method.',
						key: 'method',
						values: argument('The argument that holds its options, counted from 0.'),
					},
				],
			},
			options: argument('The argument of a call that holds its options.'),
			clientOptions: argument(
				'The argument with which a class or factory makes a client that holds options for all its calls.',
			),
			url: argument('The argument that is the address.'),
			timeout: optionOrArgument(
				'The option that ends a call after a time: its path in the options. Or the argument that is the time.',
			),
			unit: {
				kind: 'enum',
				description: 'The unit of `timeout`.',
				values: { ms: 'milliseconds', s: 'seconds' },
				default: 'ms',
			},
			signal: optionOrArgument(
				'The option that takes an AbortSignal: its path in the options. Or the argument that is one.',
			),
			defaultTimeoutMs: {
				kind: 'integer',
				description:
					'Milliseconds after which a call ends when nothing is set. Without it, or with `null`, it waits for ever. Up to `maxDeadline` of missing-timeout it counts as a deadline.',
				minimum: 1,
				nullable: true,
			},
		},
	},
};

export const GUARDS: ListShape = {
	kind: 'list',
	description:
		'Functions that end what they are given after a time, which Holdfast cannot see for itself: an outbound call in a promise or function that is handed to one has a deadline.',
	of: 'objects with "module" and "export"',
	items: {
		kind: 'object',
		description: 'One export that bounds calls.',
		noun: 'key',
		where: ' in "guards"',
		required: ['module', 'export', 'bounds'],
		keys: {
			module: MODULE,
			export: EXPORT,
			kind: kind({
				function: 'it bounds what it is handed',
				class: '`new` makes a guard whose `methods` bound what they are handed',
				factory: 'calling it makes a guard: its `methods` bound what they are handed, or the guard is called itself',
				object: 'a guard that is there: its `methods` bound what they are handed',
			}),
			methods: {
				kind: 'list',
				description: 'Methods that bound what they are handed.',
				of: 'names',
				nonEmpty: true,
				items: METHOD,
			},
			bounds: argument('The argument that is bounded: a promise, or a function that is run.'),
			timeout: argument('The argument that is the time in ms. Without it, it bounds always.'),
		},
	},
};
