// The Neovim that tests drive the language server with: where it is, and how to get it.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureProgram, required } from './apt.mjs';

const NEOVIM = {
	name: 'Neovim',
	package: 'neovim',
	purpose: "the language server's tests",
	brings: 'nvim',
	byHand: `Install Neovim 0.7 or newer by hand, so that nvim is in the PATH:
  Debian, Ubuntu   apt-get install neovim
  Fedora           dnf install neovim
  macOS            brew install neovim`,
};

/** The path of nvim; undefined when there is none. */
export function findNeovim({ path = process.env.PATH ?? '' } = {}) {
	const programs = path.split(delimiter).flatMap((folder) => (folder ? [join(folder, 'nvim')] : []));
	return programs.find((program) => existsSync(program));
}

/**
 * Installs Debian's package where Neovim is missing and apt and the rights are there.
 * @throws Error that says what to install by hand
 */
export function ensureNeovim(tools = {}) {
	return ensureProgram(NEOVIM, { find: findNeovim, ...tools });
}

/** ensureNeovim for scripts: says plainly why there is none, and ends the process. */
export function requireNeovim() {
	required(ensureNeovim);
}
