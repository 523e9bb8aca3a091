/** Reads the tree of the Problems panel, which holds only those of its rows that are on the screen. */
import type { Locator, Page } from 'playwright-core';
import { ask } from './ask';
import { until } from './until';

interface Row {
	readonly index: number;
	readonly last: boolean;
	/** Of a file's row: its absolute path. */
	readonly path: string | undefined;
	/** Of a problem's row: `line:column: severity: message source(code)`. */
	readonly problem: string | undefined;
}

/** All rows of a list from top to bottom; scrolls where they do not fit. */
export async function readRows(page: Page, list: Locator): Promise<Row[]> {
	const seen = new Map<number, Row>();
	const look = async () => {
		const rows = await ask<Row[]>(list, 'problems');
		for (const row of rows) seen.set(row.index, row);
		const end = rows.find(({ last }) => last);
		return { complete: rows.length === 0 || (end && seen.size === end.index + 1), atEnd: Boolean(end) };
	};
	let { complete, atEnd } = await look();
	if (!complete) {
		await list.hover();
		const half = (await list.boundingBox())!.height / 2;
		await until('all rows of the list', async () => {
			await page.mouse.wheel(0, atEnd ? -1_000_000 : half);
			({ complete, atEnd } = await look());
			return complete;
		});
	}
	return [...seen.values()].sort((a, b) => a.index - b.index);
}
