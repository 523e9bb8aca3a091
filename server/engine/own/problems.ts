/** What is wrong with a declaration although each of its keys is right by itself. */
import type { RawClient, RawGuard, RawOwn } from '../config';

export interface EntryProblem {
	/** The key it is about; undefined: the entry. */
	readonly key?: string;
	readonly message: string;
}

/** Problems of one entry of `clients`. */
export function problemsOfClient(client: RawClient): EntryProblem[] {
	const { timeout, signal, options, clientOptions, unit, kind = 'function' } = client;
	const found = problemsOfKind(client, kind === 'factory' || kind === 'function');
	const ofMethods = client.methods !== undefined && !Array.isArray(client.methods);
	const inOptions = (['timeout', 'signal'] as const).find((key) => typeof client[key] === 'string');
	if (inOptions && options === undefined && !ofMethods && (clientOptions === undefined || inOptions === 'signal'))
		found.push({
			key: inOptions,
			message: `"${inOptions}" is an option, but which argument holds the options is not said: add "options".`,
		});
	if (clientOptions !== undefined && kind !== 'class' && kind !== 'factory')
		found.push({
			key: 'clientOptions',
			message: `"clientOptions" is for a class or a factory; this is ${articled(kind)}. Options of a call are "options".`,
		});
	if (unit !== undefined && timeout === undefined)
		found.push({ key: 'unit', message: '"unit" is the unit of "timeout", which is not there.' });
	if (typeof timeout === 'number' && timeout === signal)
		found.push({ key: 'signal', message: '"timeout" and "signal" are the same argument.' });
	for (const key of ['timeout', 'signal'] as const)
		if (typeof client[key] === 'number' && client[key] === options)
			found.push({ key, message: `"${key}" and "options" are the same argument; an option is named by its path.` });
	return found;
}

/** Problems of one entry of `guards`. */
export function problemsOfGuard(guard: RawGuard): EntryProblem[] {
	const found = problemsOfKind(
		guard,
		guard.kind === undefined || guard.kind === 'function' || guard.kind === 'factory',
	);
	if (guard.timeout === guard.bounds)
		found.push({ key: 'timeout', message: '"timeout" and "bounds" are the same argument.' });
	return found;
}

/** A class or an object does nothing but by its methods. */
function problemsOfKind(entry: RawOwn & { methods?: object }, callable: boolean): EntryProblem[] {
	if (callable || Object.keys(entry.methods ?? {}).length > 0) return [];
	const message = `${capital(articled(entry.kind!))} is not called itself: name its methods in "methods".`;
	return [{ key: 'kind', message }];
}

const articled = (kind: string): string => (kind === 'object' ? 'an object' : `a ${kind}`);
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
