/** Reads the tree of the Problems panel, which holds only those of its rows that are on the screen. */
import type { Locator, Page } from 'playwright-core';
import { ask } from './ask';
import { until } from './until';

interface Row {
	/** In pixels from the top of all rows. */
	readonly top: number;
	/** In pixels. */
	readonly height: number;
	/** Of a file's row: its absolute path. */
	readonly path: string | undefined;
	/** Of a problem's row: `line:column: severity: message source(code)`. */
	readonly problem: string | undefined;
}

/** All rows of a list from top to bottom; scrolls where they do not fit, and to the top in the end. */
export async function readRows(page: Page, list: Locator): Promise<Row[]> {
	const seen = new Map<number, Row>();
	let before = 0;
	let direction = 1;
	const look = async () => {
		const { rows, height } = await ask<{ rows: Row[]; height: number }>(list, 'problems');
		// It has become longer or shorter meanwhile: what was read is no longer where it was.
		if (height !== before) seen.clear();
		before = height;
		for (const row of rows) seen.set(row.top, row);
		const covered = [...seen.values()].reduce((sum, row) => sum + row.height, 0);
		const isAtTop = rows.some(({ top }) => top === 0);
		if (isAtTop) direction = 1;
		else if (rows.some((row) => row.top + row.height === height)) direction = -1;
		return { isAll: covered === height, isAtTop };
	};
	await until('all rows of the list', async () => (await look()).isAll || scroll(page, list, direction));
	await until('the top of the list', async () => {
		const { isAll, isAtTop } = await look();
		return isAtTop || (isAll && before === 0) || scroll(page, list, -1);
	});
	return [...seen.values()].sort((a, b) => a.top - b.top);
}

/** By half of what is on the screen. VS Code takes no large steps of a mouse wheel. */
async function scroll(page: Page, list: Locator, direction: number): Promise<false> {
	const box = await list.boundingBox();
	if (!box) return false;
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.mouse.wheel(0, (direction * box.height) / 2);
	return false;
}
