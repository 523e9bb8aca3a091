/** The rows of the lab's table: one per case with a `// lab:` line, and per fault that it names. */
import { ts } from 'ts-morph';
import type { Case } from '../harness/cases';
import { parseDirectives } from '../harness/expectations';
import type { Tree } from '../harness/workspace';
import { type Expect, parseExpect } from './experiments';
import { type FaultName, parseFaults } from './faults';
import { installed, packageOf } from './libraries';
import type { Source } from './program';

/** As much of a case as the lab needs. */
export type LabCase = Pick<Case, 'rule' | 'name' | 'tree'>;

/** The tree after the case's fixes. */
export type FixedTree = (test: LabCase) => Promise<Tree>;

export interface Row {
	/** What is proven: the case. */
	readonly form: string;
	/** With the version that runs: `axios 1.21.1`. */
	readonly library: string;
	readonly fault: FaultName;
	readonly expect: Expect;
	readonly original: Source;
	readonly fixed: () => Promise<Source>;
}

const CODE = /\.[cm]?[jt]sx?$/;

/**
 * Rows of the cases that have a file with `// lab: <fault>, …` at its head; this file exports `run(target)`.
 * @throws Error that names the case when its line cannot be understood, or the library it wants is not installed
 */
export function labRows(cases: readonly LabCase[], fixedTree: FixedTree): Row[] {
	return cases.flatMap((test) => {
		const form = `${test.rule} › ${test.name}`;
		try {
			return [...test.tree].flatMap(([entry, text]) => {
				const { lab, expect } = CODE.test(entry) ? parseDirectives(String(text)) : {};
				return lab === undefined ? [] : rowsOf(test, form, entry, parseFaults(lab), parseExpect(expect), fixedTree);
			});
		} catch (error) {
			throw new Error(`${form}: ${error instanceof Error ? error.message : error}`);
		}
	});
}

function rowsOf(
	test: LabCase,
	form: string,
	entry: string,
	faults: FaultName[],
	expect: Expect,
	fixedTree: FixedTree,
): Row[] {
	const original = { tree: test.tree, entry };
	const fixed = async () => ({ tree: await fixedTree(test), entry });
	const library = libraryOf(test.tree);
	return faults.map((fault) => ({ form, library, fault, expect, original, fixed }));
}

/** What the code of a tree calls through: the packages it imports, else Node's http, else fetch. */
function libraryOf(tree: Tree): string {
	const found = new Set<string>();
	let http: string | undefined;
	for (const [file, text] of tree) {
		if (!CODE.test(file)) continue;
		for (const { fileName } of ts.preProcessFile(String(text), true, true).importedFiles) {
			const core = /^(?:node:)?(http2?)s?$/.exec(fileName);
			if (core) http = `node:${core[1]}`;
			const name = packageOf(fileName);
			const library = name && installed(name, file, tree);
			if (library) found.add(`${name} ${library.version}`);
		}
	}
	return [...found].sort().join(' + ') || `${http ?? 'fetch'} of Node ${process.versions.node}`;
}

/** How mocha and `npm run lab -- <text>` know a row. */
export const titleOf = ({ form, library, fault }: Row): string => `${form} › ${library} › ${fault}`;
