/** Options that a function of the library sets for all its calls: needle.defaults({ … }). */
import type { Action, Library } from '../../catalog/types';
import type { AV } from './av';
import { asAction } from './calls';
import { evaluate } from './evaluate';
import type { Linker } from './linker';
import { callOptions } from './options';
import { reaches } from './same-process';

type SetDefaults = Extract<Action, { does: 'set-defaults' }>;

const isSetter = (a: Action | { readonly shape: string } | undefined): a is SetDefaults =>
	!!a && 'does' in a && a.does === 'set-defaults';

/** Names of the members and exports that set them. */
function setters(lib: Library): readonly string[] {
	let names = settersOf.get(lib);
	if (!names) {
		names = [...new Set(findSetters(lib))];
		settersOf.set(lib, names);
	}
	return names;
}
const settersOf = new WeakMap<Library, readonly string[]>();

function findSetters(lib: Library): string[] {
	const members = Object.values(lib.shapes).flatMap((s) => Object.entries(s.members ?? {}));
	return [
		...members.filter(([, m]) => isSetter(m)).map(([name]) => name),
		...Object.entries(lib.exports).flatMap(([name, shape]) => (isSetter(lib.shapes[shape]?.call) ? [name] : [])),
	];
}

/** What is set for calls in the file `near`, in the order of files. */
export function processDefaults(L: Linker, lib: Library, near: string): AV[] {
	const names = setters(lib);
	if (names.length === 0) return [];
	const all = L.tracker.memo(
		`set-defaults ${lib.id}`,
		() =>
			lib.modules
				.flatMap((m) => L.importersOfPackage(m))
				.filter((f) => names.some((name) => L.mentionsWord(f, name)))
				.flatMap((file) =>
					(L.summary(file)?.calls ?? []).flatMap((call) => {
						const op = asAction(evaluate(L, file, call.callee), call.isNew);
						return op && op.recv.lib === lib && isSetter(op.action)
							? [{ file, value: callOptions(L, file, call, op.action.options, undefined) }]
							: [];
					}),
				),
		() => [],
	);
	return all.filter((d) => reaches(L, d.file, near)).map((d) => d.value);
}
