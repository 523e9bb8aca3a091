/** Which part may import which (DESIGN and ARCHITECTURE.md), as one table, and the check over a file's text. */
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { ts } from 'ts-morph';

interface Boundary {
	/** Files it speaks about, by path from the repository root. */
	readonly files: RegExp;
	readonly except?: RegExp;
	/** What they must not import: a repository path (`rules/catalog/axios`), a package name or `node:fs`. */
	readonly never: RegExp;
	readonly why: string;
}

const RULE = /^rules\/(?!catalog\/|model\/|fix\/)[^/]+\//;

const boundaries: readonly Boundary[] = [
	{ files: /^client\//, never: /^(server|rules)\//, why: 'the client talks to the server by protocol only' },
	{ files: /^(server|rules)\//, never: /^(client\/|vscode$)/, why: 'only the client knows the editor' },
	{ files: /^server\/engine\//, never: /^server\/(lsp|cli)\//, why: 'the engine serves both and knows neither' },
	{
		files: /^server\/engine\//,
		never: /^vscode-(languageserver|languageclient|jsonrpc)/,
		why: 'the engine has no protocol types',
	},
	{ files: /^server\/(?!lsp\/)/, never: /^vscode-languageserver/, why: 'protocol types stay in server/lsp' },
	{ files: /^server\/cli\//, never: /^server\/lsp\//, why: 'the command line needs no server' },
	{ files: /^server\/lsp\//, never: /^server\/cli\//, why: 'the server needs no command line' },
	{ files: /^server\/text\//, never: /^server\/(lsp|cli)\//, why: 'words serve both and know neither' },
	{ files: /^rules\//, never: /^server\//, why: 'rules and model ask through the SourceHost port' },
	{ files: /^rules\/catalog\//, never: /^(?!rules\/catalog\/)/, why: 'the catalogue is data and imports nothing' },
	{ files: /^rules\/model\//, never: /^rules\/fix\//, why: 'the model knows what code does, not how it is mended' },
	{ files: /^rules\/fix\//, never: RULE, why: 'the fix writer serves all rules and knows none' },
	{ files: /^rules\/(model|fix)\//, never: /^node:/, why: 'the model and the writer read nothing themselves' },
	{ files: /^rules\/model\//, never: RULE, why: 'the model does not know individual rules' },
	{ files: RULE, never: /^node:/, why: 'rules read the linked model only' },
	{ files: RULE, never: /^rules\/catalog\//, why: 'rules name no libraries' },
	{
		files: RULE,
		except: /\/fix(\/[^/]+)?\.ts$/,
		never: /^ts-morph$/,
		why: 'rules walk no trees; only fix.ts may, the one file it edits',
	},
	{
		files: /^(?!test\/bench\/)/,
		never: /^(typescript|@ts-morph\/.*|@typescript-eslint\/.*|@babel\/.*|acorn.*|espree)$/,
		why: 'ts-morph is the only compiler',
	},
	{
		files: /^(server|rules)\//,
		except: /^server\/cli\/git\.ts$/,
		never: /^node:child_process$/,
		why: 'nothing of a workspace is run; only git is asked, by one file',
	},
	{
		files: /^(server|rules|client)\//,
		never: /^(test|scripts|examples)\//,
		why: 'the product needs no tests or scripts',
	},
];

const ruleFolder = (path: string) => RULE.exec(path)?.[0];

/** Violations in one file, given its path from the repository root. */
export function violations(file: string, text: string): string[] {
	const found: string[] = [];
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	for (const specifier of importsOf(source)) {
		const target = targetOf(file, specifier);
		for (const { files, except, never, why } of boundaries)
			if (files.test(file) && !except?.test(file) && never.test(target))
				found.push(`${file} imports ${specifier}: ${why}`);
		const [own, other] = [ruleFolder(file), ruleFolder(target)];
		if (own && other && own !== other) found.push(`${file} imports ${specifier}: rules do not know each other`);
	}
	if (/^(server\/engine|rules)\//.test(file)) {
		for (const name of ['console', 'process.exit'])
			if (uses(source, name)) found.push(`${file} uses ${name}: only a front end speaks and exits`);
	}
	return found;
}

/** Import, export … from, import(), require(), import type and import("…") types alike. */
function importsOf(source: ts.SourceFile): string[] {
	return ts.preProcessFile(source.text, true, true).importedFiles.map((file) => file.fileName);
}

function targetOf(file: string, specifier: string): string {
	if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), specifier));
	const bare = specifier.replace(/^node:/, '');
	return builtinModules.includes(bare) ? `node:${bare}` : specifier;
}

function uses(source: ts.SourceFile, name: string): boolean {
	let found = false;
	const visit = (node: ts.Node) => {
		const isName = name.includes('.')
			? ts.isPropertyAccessExpression(node)
			: ts.isIdentifier(node) && ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node;
		if (isName && node.getText(source) === name) found = true;
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}
