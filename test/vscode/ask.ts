/** Questions to the window's page, which screen.js answers there. */
import { join } from 'node:path';
import type { Locator } from 'playwright-core';

/** Goes into the page as it is; what is compiled from TypeScript may need helpers that the page has not. */
export const SCREEN = join(__dirname, 'screen.js');

export function ask<T>(
	element: Locator,
	question: 'find' | 'lines' | 'paste' | 'problems' | 'squiggles',
	given?: object,
): Promise<T> {
	type Shown = Record<string, (of: unknown, given: unknown) => T>;
	return element.evaluate(
		(of, asked) => (globalThis as unknown as { shown: Shown }).shown[asked.question]!(of, asked.given),
		{ question, given },
	);
}
