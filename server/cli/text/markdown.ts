/** Markdown pages for a terminal: headings strong, text wrapped, code and tables as they are. */

import { escapeControl } from '../../text/control';
import type { Colours } from './colour';
import { wrap } from './display';

/** @param width columns there are. Returns lines that are safe to print, with a last line end. */
export function markdown(text: string, width: number, colours: Colours): string {
	const out: string[] = [];
	let paragraph: string[] = [];
	let fenced = false;
	const flush = () => {
		if (paragraph.length > 0) out.push(...block(paragraph.join(' '), width));
		paragraph = [];
	};
	for (const raw of text.replace(/\r\n?/g, '\n').trim().split('\n')) {
		const line = escapeControl(raw.replaceAll('\t', '    ')).trimEnd();
		if (/^\s*(?:```|~~~)/.test(line)) {
			flush();
			fenced = !fenced;
		} else if (fenced) out.push(line === '' ? '' : `    ${line}`);
		else if (line === '' || /^\||^\s*<!--/.test(line)) {
			flush();
			if (!line.trimStart().startsWith('<!--')) out.push(line);
		} else if (/^#{1,6} /.test(line)) {
			flush();
			out.push(colours.strong(line.replace(/^#+ /, '')));
		} else if (/^\s*(?:[-*+]|\d+[.)]) /.test(line)) {
			flush();
			paragraph = [line];
		} else paragraph.push(paragraph.length > 0 ? line.trimStart() : line);
	}
	flush();
	return `${out.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

/** A paragraph or a list item, which hangs on its bullet. */
function block(text: string, width: number): string[] {
	const bullet = /^\s*(?:[-*+]|\d+[.)]) +|^\s*/.exec(text)![0];
	const plain = inline(text.slice(bullet.length));
	return wrap(plain, width - bullet.length).map((line, i) => (i === 0 ? bullet : ' '.repeat(bullet.length)) + line);
}

/** Links become their text, with the address after it when it says more; emphasis marks go. */
function inline(text: string): string {
	return text
		.replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, (_, label: string, url: string) =>
			label === url ? url : `${label} (${url})`,
		)
		.replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1')
		.replace(/\*\*([^*]+)\*\*/g, '$1');
}
