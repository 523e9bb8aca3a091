/** Places as SARIF says them: files by URI from the repository's root on, lines and columns from 1. */
import type { Position, Range, Related } from '../../engine/types';
import { escapeControl } from '../../text/control';
import { repositoryPath, repositoryUri } from '../text/repository';

export interface Region {
	readonly startLine: number;
	readonly startColumn: number;
	readonly endLine?: number;
	readonly endColumn?: number;
	readonly snippet?: { readonly text: string };
}

/** The name of the repository's root; who reads the report knows where it is. */
export const ROOT = '%SRCROOT%';

export function artifactLocation(repository: string, file: string): object {
	const uri = repositoryUri(repository, file);
	return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
}

/** @param region none: the whole file */
export function physicalLocation(repository: string, file: string, region?: Region): object {
	return {
		physicalLocation: {
			artifactLocation: artifactLocation(repository, file),
			...(region === undefined ? {} : { region }),
		},
	};
}

export function regionOf({ start, end }: Range): Region {
	return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

export function regionAt({ line, column }: Position): Region {
	return { startLine: line, startColumn: column };
}

/**
 * A text for `message.text`. There `[label](target)` would be a link: it is kept from being one by a backslash, as the
 * standard says (3.11.6), for messages quote code.
 */
export function message(text: string): { readonly text: string } {
	return { text: text.includes('](') ? text.replaceAll('[', '\\[') : text };
}

/** Longer lists are no help in a message; all of it is in the related locations. */
const MOST_LINKS = 5;

/**
 * The message of a finding with links to its related locations, by their ids, which are their places in the list:
 * GitHub shows those alone that a message links to.
 */
export function linkedMessage(
	text: string,
	related: readonly Related[],
	repository: string,
): { readonly text: string } {
	const links = related.slice(0, MOST_LINKS).map(({ file, range, message: note }, i) => {
		const name = `${repositoryPath(repository, file)}:${range.start.line}`;
		return `- [${escapeControl(name).replace(/[\\[\]]/g, '\\$&')}](${i + 1}): ${message(note).text.replace(/\s+/g, ' ')}`;
	});
	const more = related.length - links.length;
	const list = more > 0 ? [...links, `- and ${more} more`] : links;
	return { text: list.length === 0 ? message(text).text : `${message(text).text}\n\n${list.join('\n')}` };
}
