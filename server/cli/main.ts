/** The command `holdfast`: the command line with the real engine, rules and catalogue. */
import { join } from 'node:path';
import { version } from '../../package.json';
import { catalog } from '../../rules/catalog/index';
import { metas, rules } from '../../rules/index';
import { describeLibrary, libraryNames } from './library';
import { start } from './process';
import { rulePages } from './rule-pages';

void start({
	version,
	rules,
	metas,
	// Loaded when it is needed: --help and --version shall not wait for the compiler.
	open: async (options) => {
		// For the launcher: what this run compiles is worth keeping.
		Object.defineProperty(process, Symbol.for('holdfast.engine-ran'), { value: true });
		return (await import('../engine/open')).open(options);
	},
	// A bundle of its own: the command line's does without the protocol.
	serve: () => require(join(__dirname, 'server.js')),
	ruleDocs: (id) => rulePages.get(id),
	describeLibrary: (name) => describeLibrary(name, catalog),
	libraries: libraryNames(catalog),
});
