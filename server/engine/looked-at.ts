/** Whether a check of the project looks into a file, told without checking the others. */
import type { ServiceModel } from '../../rules/model/link/service-model';

/** How many files a client is handed on by. */
const MAX_HANDS = 2;

/**
 * A file is looked into when it may hold outbound calls by itself, or uses clients of a file that is looked into.
 * @param usersOf the files that use clients of a file
 */
export function leadsTo(model: ServiceModel, file: string, usersOf: (file: string) => readonly string[]): boolean {
	// What may lead to it. Candidates are looked into whatever they import.
	const reached = new Set([file]);
	for (const one of reached) if (!model.isCandidate(one)) for (const source of sources(model, one)) reached.add(source);
	const lookedInto = new Set([...reached].filter((one) => model.isCandidate(one)));
	for (const one of lookedInto) {
		if (one === file) return true;
		for (const user of usersOf(one)) if (reached.has(user)) lookedInto.add(user);
	}
	return false;
}

/**
 * Files that clients made in a file are handed to, and that are looked into: by a container of dependencies, or as arguments
 * of what it imports.
 */
export function givenTo(
	model: ServiceModel,
	file: string,
	usersOf: (file: string) => readonly string[],
): readonly string[] {
	const handed = model.makesClients(file) ? receivers(model, file) : [];
	return [...model.askers(file), ...handed].filter((one) => leadsTo(model, one, usersOf));
}

/** What may get a client as an argument, and hand it on. */
function receivers(model: ServiceModel, file: string): ReadonlySet<string> {
	let found = new Set([file]);
	for (let hop = 0; hop < MAX_HANDS; hop++) found = new Set([...found].flatMap((one) => [one, ...sources(model, one)]));
	found.delete(file);
	return found;
}

/** Files that something in this file may come from: what it imports, and what that passes on. */
function sources(model: ServiceModel, file: string): ReadonlySet<string> {
	const found = new Set<string>();
	const add = (from: string) => {
		for (const to of model.importedBy(from)) found.add(to);
	};
	add(file);
	// Those that are added while it is gone through are gone through, too.
	for (const source of found) if (model.passesOn(source)) add(source);
	found.delete(file);
	return found;
}
