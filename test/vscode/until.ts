/** Waiting for a condition, never for a time. */
import { inspect } from 'node:util';

/** Long enough for a slow machine. */
export const PATIENCE_MS = 60_000;
const BETWEEN_MS = 100;

/**
 * Reads again and again until a value is accepted; by default one that is neither undefined, null, false nor empty.
 * @param what completes "waited for …"
 * @throws Error that shows the last value that was read
 */
export async function until<T>(
	what: string,
	read: () => Promise<T>,
	accept: (value: T) => boolean = given,
): Promise<NonNullable<T>> {
	const deadline = performance.now() + PATIENCE_MS;
	let value: T;
	do {
		value = await read();
		if (accept(value)) return value as NonNullable<T>;
		await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
	} while (performance.now() < deadline);
	throw new Error(`waited ${PATIENCE_MS / 1000} s for ${what}; the last that was read: ${inspect(value)}`);
}

function given(value: unknown): boolean {
	return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
