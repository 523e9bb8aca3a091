/** Help texts, at most 80 columns wide. */
import { type CommandName, OPTIONS, type OptionRow } from './options';
import { wrap } from './text/display';

const WIDTH = 80;

const GENERAL = `Holdfast finds where a Node.js or TypeScript service will not survive a failure.
It reads code only: it runs nothing of yours and needs no node_modules.

Usage:
  holdfast [lint] [paths…]      report findings; without paths: in this folder
  holdfast explain <what>       explain a rule, a module, a file, or one line
  holdfast <command> --help     help on one command
`;

const LINT = `holdfast [lint] [options] [paths…]

Reports the places that will not survive a failure. Paths are files or folders
and choose what is reported; what the code means is always found out from the
whole project, because a client may be created far from where it is used.
Configuration: holdfast.config.json, or "holdfast" in package.json.
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

const EXITS = `Exit codes:
  0  no findings of at least the --fail-on level
  1  findings
  2  wrong usage or configuration
  3  incomplete: a part of the analysis failed, or a fixed file could not be
     written (wins over 1)
`;

/** Help on everything, or on one command. */
export function help(topic?: CommandName): string {
	if (topic === 'explain') return `${EXPLAIN}\n${options((row) => row.commands.includes('explain'))}`;
	const lint = options((row) => row.commands.includes('lint'));
	return `${topic === 'lint' ? LINT : GENERAL}\n${lint}\n${EXITS}`;
}

function options(wanted: (row: OptionRow) => boolean): string {
	const rows = OPTIONS.filter(wanted).map((row) => ({ left: leftOf(row), help: row.help }));
	const column = Math.max(...rows.map(({ left }) => left.length)) + 4;
	const lines = rows.flatMap(({ left, help }) =>
		wrap(help, WIDTH - column).map((line, i) => (i === 0 ? `  ${left}`.padEnd(column) : ' '.repeat(column)) + line),
	);
	return `Options:\n${lines.join('\n')}\n`;
}

function leftOf({ name, short, value }: OptionRow): string {
	return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
}
