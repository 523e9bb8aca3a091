/** docs/editors.md: its snippets are in their language, start the server that there is, and name what it offers. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type ParseError, parse } from 'jsonc-parser';
import { findNeovim } from '../../scripts/neovim.mjs';
import { parse as parseArgs } from '../../server/cli/args';
import { CODE_ACTION_KINDS } from '../../server/lsp/convert-actions';
import { type Tree, tree } from '../engine/tree';

const page = readFileSync('docs/editors.md', 'utf8');
const blocks = (language: string) =>
	[...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);
const COMMAND = ['holdfast', 'lsp', '--stdio'];

/** The part of TOML that the page needs: tables, and values that JSON could be, each in one line. */
function toml(text: string): readonly (readonly [table: string, key: string, value: unknown])[] {
	let table = '';
	return text.split('\n').flatMap((line) => {
		if (line === '') return [];
		const [, head] = /^(\[\[?[\w.-]+\]?\])$/.exec(line) ?? [];
		if (head) table = head;
		const [, key, value] = /^([\w-]+) = (.+)$/.exec(line) ?? [];
		assert(head || key, `not TOML: ${line}`);
		return key ? [[table, key, JSON.parse(value!)] as const] : [];
	});
}

describe('docs/editors.md', () => {
	it('names each kind of code action that there is, and no other', () => {
		const described = [...page.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, kind]) => kind);
		assert.deepEqual(described, CODE_ACTION_KINDS);
		const named = new Set([...page.matchAll(/\b[a-z]+\.[\w.]+\.holdfast\b/g)].map(([kind]) => kind));
		assert.deepEqual([...named].sort(), CODE_ACTION_KINDS.filter((kind) => kind.endsWith('.holdfast')).sort());
	});

	it('starts the server with words that the command line knows', () => {
		const [program, ...args] = COMMAND;
		assert.equal(parseArgs(args).command, 'lsp');
		const commands = page.match(/['"][\w-]+['"],? (?:['"]lsp['"],? )?['"]--stdio['"]/g) ?? [];
		const words = commands.map((command) => command.replace(/['",]/g, ''));
		// Those of Helix are in two lines; the other one is in the list for a multiplexer.
		const known = new Set([COMMAND.join(' '), args.join(' '), 'typescript-language-server --stdio']);
		assert.deepEqual(new Set(words), known);
		assert.match(page, new RegExp(`\`${program} ${args.join(' ')}\` is a language server`));
	});

	it('has JSON for Sublime Text', () => {
		const [servers, settings, ...others] = blocks('json').map((text) => {
			const errors: ParseError[] = [];
			const value = parse(text, errors);
			assert.deepEqual(errors, []);
			return value;
		});
		assert.deepEqual(servers.holdfast.command, COMMAND);
		assert.deepEqual([settings, others], [{ lsp_code_actions_on_save: { 'source.fixAll.holdfast': true } }, []]);
	});

	it('has TOML for Helix, where the server runs beside the one of each language', () => {
		const [text, ...others] = blocks('toml');
		const [command, args, ...languages] = toml(text!);
		assert.deepEqual(command, ['[language-server.holdfast]', 'command', COMMAND[0]]);
		assert.deepEqual([args, others], [['[language-server.holdfast]', 'args', COMMAND.slice(1)], []]);
		const servers = ['typescript-language-server', 'holdfast'];
		assert.deepEqual(
			languages,
			['typescript', 'tsx', 'javascript', 'jsx'].flatMap((name) => [
				['[[language]]', 'name', name],
				['[[language]]', 'language-servers', servers],
			]),
		);
	});

	it('has Lisp for Emacs whose brackets match', () => {
		const all = blocks('elisp');
		assert.equal(all.length, 3);
		for (const text of all) {
			let depth = 0;
			for (const [one] of text.replace(/"[^"]*"/g, '').matchAll(/[()]/g)) {
				depth += one === '(' ? 1 : -1;
				assert(depth >= 0, text);
			}
			assert.equal(depth, 0, text);
		}
	});

	describe('for Neovim', () => {
		let made: Tree;
		before(() => {
			made = tree({});
		});
		after(() => made.dispose());

		// The one that fits the Neovim that is here is run as well: see test/lsp/neovim.test.ts.
		it('has Lua', () => {
			const all = blocks('lua');
			assert.deepEqual(
				all.map((text) => /^-- (.*)/.exec(text)?.[1]),
				['Neovim 0.11', 'Neovim 0.8', 'Neovim 0.7', 'Neovim, fix on save'],
			);
			const files = all.map((text, index) => made.write(`${index}.lua`, text));
			const check = files.map((file) => `assert(loadfile(${JSON.stringify(file)}))`).join(' ');
			const args = ['--headless', '--clean', '-u', 'NONE', '-c', `lua ${check}`, '-c', 'qall!'];
			const { status, stderr } = spawnSync(findNeovim()!, args, { encoding: 'utf8', timeout: 60_000 });
			assert.deepEqual([status, stderr], [0, '']);
		});
	});

	it('sends to places on it that there are', () => {
		const slug = (title: string) => title.toLowerCase().replace(/ /g, '-');
		const titles = [...page.matchAll(/^##+ (.*)$/gm)].map(([, title]) => slug(title!));
		const links = [...page.matchAll(/\]\(#([\w-]+)\)/g)].map(([, link]) => link!);
		assert.equal(links.length, 7);
		assert.deepEqual(
			links.filter((link) => !titles.includes(link)),
			[],
		);
	});
});
