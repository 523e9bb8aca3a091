// npm run new-library -- <id> [module]: a catalogue entry with the fields to fill in, and cases that fail until they are.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { argumentsOf, checkId, main, read, UsageError, variableOf, withEntry, writeAll } from './scaffold.mjs';

const USAGE = `Usage: npm run new-library -- <id> [module]
The module is the package's name, or that of a module of Node without "node:"; without it, the id.`;
const CATALOG = 'rules/catalog';
const INDEX = `${CATALOG}/index.ts`;
const CASES = 'rules/missing-timeout/cases';
/** As npm takes it, without a version or subpath. */
const MODULE = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

function newLibrary(argv) {
	const { names, module: option, into } = argumentsOf(argv, { usage: USAGE, options: ['module'] });
	if (names.length > 2 || (names.length === 2 && option !== undefined))
		throw new UsageError(`One library at a time, with one module.\n${USAGE}`);
	const [id, module = option ?? id] = names;
	checkId(id);
	if (!MODULE.test(module))
		throw new UsageError(`"${module}" is no module: expected a package's name such as "ky" or "@acme/http".`);
	refuseKnown(into, id, module);
	const variable = variableOf(id, 'Library');
	const index = withEntry(read(into, INDEX), {
		statement: `import { ${variable} } from './${id}';`,
		from: `./${id}`,
		list: 'catalog: readonly Library[] = ',
		name: variable,
	});
	const files = {
		[`${CATALOG}/${id}.ts`]: entry(id, module, variable),
		[`${CASES}/import-default-${id}.ts`]: findingCase(id, module, variable),
		[`${CASES}/trap-${id}-with-timeout.ts`]: silentCase(id, module, variable),
	};
	writeAll(into, files, { [INDEX]: index });
	return `${Object.keys(files).join('\n')}
${INDEX}

Next:
1. Start a server that accepts and never answers, and measure: what the library does by default, and with each option
   that looks like a limit. That, with the version, is the \`source\` of each fact.
2. ${CATALOG}/${id}.ts: every \`''\` and empty list; the fields are described in ${CATALOG}/types.ts.
   npm run cases -- ${id}            fails until the limits and the fix are there
3. ${CASES}: every way of importing and calling it, each option that bounds, each that only looks
   as if it did; at least as many cases that must stay silent. For each form of fix one with a \`// lab:\` line.
   npm run cases -- ${id} --update   writes what is found into the cases; read it as a reviewer would
4. npm run lab -- ${id}, then npm test.`;
}

/** @throws UsageError when an entry has the id or the module already */
function refuseKnown(into, id, module) {
	read(into, INDEX);
	for (const name of readdirSync(join(into, CATALOG))) {
		const path = `${CATALOG}/${name}`;
		const text = read(into, path);
		if (name === `${id}.ts` || text.includes(`id: '${id}'`))
			throw new UsageError(`${path} has the id "${id}" already; extend it, or take another id.`);
		const lists = [...text.matchAll(/\bmodules: \[([^\]]*)\]/g)].map(([, list]) => list);
		if (lists.some((list) => list.includes(`'${module}'`)))
			throw new UsageError(
				`${path} describes the module "${module}" already; extend that entry, or take the module out of it.`,
			);
	}
}

const entry = (id, module, variable) => `import type { Action, Library } from './types';

/** A call with the address first and its options after that. */
const request: Action = { does: 'request', options: [{ arg: 1 }], url: { arg: 0 }, bounds: 'call' };

export const ${variable}: Library = {
	id: '${id}',
	name: '${id}',
	modules: ['${module}'],
	docs: '',
	// Every export that makes calls or clients → its shape.
	exports: { default: 'main' },
	shapes: { main: { says: '${id}', call: request, members: { get: request } } },
	bounds: {
		call: {
			// Options that limit a call, with what they cover.
			limits: [],
			// What it does when nothing is set: a number of ms, or null for ever; \`says\` goes on after its name.
			byDefault: { ms: null, covers: 'total', says: 'waits for ever', source: '' },
			// What to do, as a sentence without its full stop.
			advice: '',
			// Best first: { at: ['call'], set: { timeout: '{ms}' }, covers: 'total' }.
			fixes: [],
		},
	},
};
`;

const withPackage = (module) => `// package: ${JSON.stringify({ dependencies: { [module]: '*' } })}\n`;

const findingCase = (id, module, variable) => `${withPackage(module)}import ${variable} from '${module}';

export const load = () => ${variable}('https://api.example.com/orders');
//                        ${'^'.repeat(variable.length)} missing-timeout: \`${variable}\` to api.example.com has no deadline: when the other side accepts and never answers, ${id} waits for ever, and so does everything that awaits it. Pass \`timeout\` (ms) in its options.
// fix unsafe: Set \`timeout: 10_000\` on this call
//+export const load = () => ${variable}('https://api.example.com/orders', { timeout: 10_000 });
`;

const silentCase = (_id, module, variable) => `${withPackage(module)}import ${variable} from '${module}';

export const load = () => ${variable}('https://api.example.com/orders', { timeout: 5000 });
`;

main(newLibrary);
