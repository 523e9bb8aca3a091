/** Options as they are written: the properties of the literals that an options value is made of. */
import type { Loc } from '../summary';
import type { AV } from './av';
import { evaluate } from './evaluate';
import type { Linker } from './linker';

/** A property that is written in a literal. */
export interface WrittenOption {
	readonly key: string;
	readonly value: AV;
	readonly at: Loc;
}

/** Objects within spreads within objects that are looked into. */
const MAX_DEPTH = 6;

/** The properties of an options value that stand in literals in sight, spread ones included; later ones come later. */
export function writtenOptions(L: Linker, of: AV, depth = 0): WrittenOption[] {
	if (depth > MAX_DEPTH) return [];
	const go = (a: AV): WrittenOption[] => writtenOptions(L, a, depth + 1);
	switch (of.t) {
		case 'obj': {
			const props = L.summary(of.file)?.objs[of.id]?.props ?? [];
			return props.flatMap((p): WrittenOption[] => {
				const value = (): AV => evaluate(L, of.file, p.v, of.frame);
				if (p.kind === 'spread') return go(value());
				return p.key === null || p.kind !== 'value'
					? []
					: [{ key: p.key, value: value(), at: { file: of.file, at: p.at } }];
			});
		}
		case 'merged':
		case 'any':
			return of.of.flatMap(go);
		case 'as-of':
		case 'patched':
			return go(of.of);
		case 'rest':
			return go(of.of).filter((o) => !of.omit.includes(o.key));
		case 'fallback':
			return [...go(of.def), ...go(of.of)];
		default:
			return [];
	}
}

/** The property at a path: `timeout.request`. */
export function writtenOption(L: Linker, of: AV, path: string): WrittenOption | undefined {
	const [head, ...rest] = path.split('.');
	const found = writtenOptions(L, of).findLast((o) => o.key === head);
	if (!found || rest.length === 0) return found;
	return writtenOption(L, found.value, rest.join('.')) ?? found;
}
