/** How GitHub's runner reads a step's output: which lines are commands, and what they say. */

export interface Command {
	readonly name: string;
	readonly properties: Readonly<Record<string, string>>;
	readonly data: string;
}

const NAMES = [
	'error',
	'warning',
	'notice',
	'debug',
	'group',
	'endgroup',
	'echo',
	'add-mask',
	'add-matcher',
	'remove-matcher',
	'add-path',
	'set-env',
	'set-output',
	'save-state',
	'stop-commands',
];

/** Commands and plain lines, in order. It ends lines at \r too, and takes the old form `##[…]` anywhere. */
export function read(output: string): { readonly commands: Command[]; readonly plain: string[] } {
	const commands: Command[] = [];
	const plain: string[] = [];
	for (const line of output.replace(/\n$/, '').split(/\r\n|\r|\n/)) {
		const command = commandIn(line) ?? oldCommandIn(line);
		if (command) commands.push(command);
		else plain.push(line);
	}
	return { commands, plain };
}

function commandIn(line: string): Command | undefined {
	const text = line.trimStart();
	const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
	if (end < 0) return undefined;
	const info = text.slice(2, end);
	const space = info.indexOf(' ');
	const name = space < 0 ? info : info.slice(0, space);
	if (!NAMES.includes(name.toLowerCase())) return undefined;
	const properties: Record<string, string> = {};
	for (const pair of space < 0
		? []
		: info
				.slice(space + 1)
				.trim()
				.split(',')) {
		// Several `=` between key and value are taken as one.
		const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(pair) ?? [];
		if (key !== undefined) properties[key] = decoded(value!, { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',' });
	}
	return { name, properties, data: decoded(text.slice(end + 2), { '%0D': '\r', '%0A': '\n' }) };
}

function oldCommandIn(line: string): Command | undefined {
	// Compared as people read: what has no width does not count.
	const found = /##\[([^\] ]*)[^\]]*\](.*)/s.exec(line.replace(/[\p{Cf}\p{Mn}]/gu, ''));
	return found && NAMES.includes(found[1]!.toLowerCase())
		? { name: found[1]!, properties: {}, data: found[2]! }
		: undefined;
}

function decoded(text: string, escapes: Readonly<Record<string, string>>): string {
	let out = text;
	for (const [written, char] of Object.entries(escapes)) out = out.replaceAll(written, char);
	return out.replaceAll('%25', '%');
}
