/** What a declared export is, and what can be called of it. */
import type { Action, Library, Shape } from '../../../rules/catalog/types';
import type { RawOwn } from '../config';

/** How a declared library is called and where it is declared. */
export interface Named {
	/** Unlike that of any other library. */
	readonly id: string;
	/** For messages. */
	readonly name: string;
	/** "`clients[0]` in holdfast.config.json". */
	readonly declaredBy: string;
	/** The package or module of Node it is an export of; undefined for a file in sight. */
	readonly package?: string;
}

interface Parts {
	/** What calling it does, or calling the instance when there are no methods. */
	readonly call: Action;
	readonly methods: Readonly<Record<string, Action>>;
	readonly create: Action;
}

/** `exports`, `shapes` and `types` of an entry with one export. */
export function exportShapes(
	{ kind, export: name }: RawOwn,
	{ call, methods, create }: Parts,
): Pick<Library, 'exports' | 'shapes' | 'types'> {
	const members = Object.keys(methods).length > 0 ? { members: methods } : {};
	const instance: Shape = kind === 'factory' && !members.members ? { call } : members;
	switch (kind) {
		case 'object':
			return { exports: { [name]: 'instance' }, shapes: { instance } };
		case 'factory':
			return { exports: { [name]: 'factory' }, shapes: { factory: { call: create }, instance } };
		case 'class':
			return {
				exports: { [name]: 'class' },
				shapes: { class: { construct: create }, instance },
				types: { [name]: 'instance' },
			};
		default:
			return { exports: { [name]: 'function' }, shapes: { function: { call, ...members } } };
	}
}
