/** Markdown as GitHub and GitLab read it: its structure, its text, and what they would make links of afterwards. */
import MarkdownIt from 'markdown-it';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

export interface Rendered {
	/** Every token with its level, HTML and addresses; text and code count as words, however many. */
	readonly structure: readonly string[];
	/** The words of each heading, paragraph and list item. */
	readonly texts: readonly string[];
	/** Text that is not code: what code hosts look for names, issues and commits in. */
	readonly plain: readonly string[];
	readonly links: readonly string[];
}

// As code hosts do: HTML goes through, addresses in text become links, and there are tables.
const parser = new MarkdownIt({ html: true, linkify: true }).enable(['table', 'strikethrough']);

export function rendered(markdown: string): Rendered {
	const structure: string[] = [];
	const texts: string[] = [];
	const plain: string[] = [];
	const links: string[] = [];
	for (const token of parser.parse(markdown, {})) {
		if (token.type !== 'inline') {
			structure.push(blockOf(token));
			continue;
		}
		texts.push(token.children!.map(({ content }) => content).join(''));
		for (const child of joined(token.children!)) {
			if (child.type === 'text') plain.push(child.content);
			if (child.type === 'link_open') links.push(String(child.attrGet('href')));
			const kind = child.type === 'text' || child.type === 'code_inline' ? 'words' : inlineOf(child);
			if (kind !== 'words' || structure.at(-1) !== 'words') structure.push(kind);
		}
	}
	return { structure, texts, plain, links };
}

function blockOf({ type, tag, level, content }: Token): string {
	return `${level} ${type} ${tag} ${content.trim()}`;
}

function inlineOf({ type, content }: Token): string {
	return `${type} ${content}`;
}

/** The parser leaves empty texts, and texts in parts. */
function joined(children: readonly Token[]): Token[] {
	const out: Token[] = [];
	for (const child of children) {
		const last = out.at(-1);
		if (child.type === 'text' && child.content === '') continue;
		if (child.type === 'text' && last?.type === 'text') last.content += child.content;
		else out.push(child);
	}
	return out;
}

/** What GitHub and GitLab link, tell somebody of, or draw, in text that is not code. Escapes do not keep them from it. */
export const REFERENCES: readonly RegExp[] = [
	/@/,
	/[#!~%&$^]\w/,
	/\b[A-Za-z]+-\d/,
	/\b[\da-f]{7,40}\b/i,
	/:\w+:|:[+-]1:/,
	/https?:|ftp:|mailto:|xmpp:|www\.|:\/\//i,
	/[\w-]\.[a-z]{2,}/i,
	/[<>[\]{}*_|\\`$=]/,
];
