/** Colours by meaning. Without colour every function gives its text back. */
import type { CliIo, Output } from '../io';

export interface Colours {
	error(text: string): string;
	warning(text: string): string;
	info(text: string): string;
	/** Good news. */
	good(text: string): string;
	/** What to look at first: places, headings. */
	strong(text: string): string;
	/** What helps but is not the message. */
	faint(text: string): string;
}

const code = (open: number, close: number) => (text: string) =>
	text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`;
const same = (text: string) => text;

const COLOURED: Colours = {
	error: code(31, 39),
	warning: code(33, 39),
	info: code(36, 39),
	good: code(32, 39),
	strong: code(1, 22),
	faint: code(2, 22),
};
/** For what no terminal shows. */
export const NO_COLOURS: Colours = { error: same, warning: same, info: same, good: same, strong: same, faint: same };

/** The colours for a stream: the option, then NO_COLOR, then FORCE_COLOR, then whether a terminal reads the stream. */
export function coloursFor(option: boolean | undefined, env: CliIo['env'], stream: Output): Colours {
	return wantsColour(option, env, stream) ? COLOURED : NO_COLOURS;
}

function wantsColour(option: boolean | undefined, env: CliIo['env'], stream: Output): boolean {
	if (option !== undefined) return option;
	if (env.NO_COLOR) return false;
	if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
	return stream.isTTY === true && env.TERM !== 'dumb';
}
