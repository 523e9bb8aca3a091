/** Help texts, at most 80 columns wide. */
import { type CommandName, OPTIONS, type OptionRow } from './options';
import { wrap } from './text/display';

const WIDTH = 80;

const GENERAL = `Holdfast finds where a Node.js or TypeScript service will not survive a failure.
It reads code only: it runs nothing of yours and needs no node_modules.

Usage:
  holdfast [lint] [paths…]      report findings; without paths: in this folder
  holdfast baseline [paths…]    keep what is found now in a file: later runs
                                report only what is new
  holdfast init [folder]        look at a project and write a configuration
  holdfast explain <what>       explain a rule, a module, a file, or one line
  holdfast lsp --stdio          the language server, for editors
  holdfast <command> --help     help on one command
`;

const LINT = `holdfast [lint] [options] [paths…]

Reports the places that will not survive a failure. Paths are files or folders
and choose what is reported; what the code means is always found out from the
whole project, because a client may be created far from where it is used.
Configuration: holdfast.config.json, or "holdfast" in package.json.
`;

const BASELINE = `holdfast baseline [options] [paths…]

Writes what is found now to holdfast.baseline.json, in the folder of the topmost
configuration (else of the repository). Commit that file: later runs report only
what is not in it, and say which of its entries are gone from the code. With
paths, only the entries of files in them are written anew.
`;

const INIT = `holdfast init [options] [folder]

Looks at a project, says what it found (packages, frameworks, libraries that
make outbound calls), and writes a holdfast.config.json. Never overwrites one.
`;

const EXPLAIN = `holdfast explain [options] <rule | module | file | file:line>

  rule       what it reports, why, and what to do      missing-timeout
  module     what the catalogue knows of a library     axios
  file       what the file is for, and the outbound    src/users.ts
             calls in it with what protects them
  file:line  each call on that line: what protects     src/users.ts:12
             it, on what evidence, how it was
             followed, or where the trail ended
`;

const LSP = `holdfast lsp [--stdio | --node-ipc]

The language server: shows findings in an editor while you type, with their
fixes. Editors start it; docs/editors.md says how to set each of them up.
`;

const EXITS = `Exit codes:
  0  no findings of at least the --fail-on level
  1  findings
  2  wrong usage or configuration
  3  incomplete: a part of the analysis failed, or a fixed file, a report or a
     baseline could not be written (wins over 1)
`;

/** Help on everything, or on one command. */
export function help(topic?: CommandName): string {
	const own = options((row) => row.commands.includes(topic ?? 'lint'));
	if (topic === undefined || topic === 'lint') return `${topic ? LINT : GENERAL}\n${own}\n${EXITS}`;
	return `${{ explain: EXPLAIN, baseline: BASELINE, init: INIT, lsp: LSP }[topic]}\n${own}`;
}

function options(wanted: (row: OptionRow) => boolean): string {
	const rows = OPTIONS.filter(wanted).map((row) => ({ left: leftOf(row), help: row.help }));
	const column = Math.max(...rows.map(({ left }) => left.length)) + 4;
	const lines = rows.flatMap(({ left, help }) =>
		wrap(help, WIDTH - column).map((line, i) => (i === 0 ? `  ${left}`.padEnd(column) : ' '.repeat(column)) + line),
	);
	return `Options:\n${lines.join('\n')}\n`;
}

function leftOf({ name, short, value, optional }: OptionRow): string {
	const shown = value && (optional ? `[=${value}]` : ` ${value}`);
	return `${short ? `-${short}, ` : ''}--${name}${shown ?? ''}`;
}
