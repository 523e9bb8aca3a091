/** A member of a value. */
import { type AV, anyOf, type LibAV, type Point, UNDEFINED, unknown } from './av';
import { evaluate, instanceOfType, libraryDefault } from './evaluate';
import { instanceMember, staticMember } from './instances';
import type { Linker } from './linker';
import { libraryMember, namespaceMember } from './modules';
import { objectMember, patchedMember } from './objects';
import { ownMember } from './own';

export function member(L: Linker, of: AV, name: string, point: Point): AV {
	switch (of.t) {
		case 'obj':
			return objectMember(L, of, name, point);
		case 'rest':
			return of.omit.includes(name) ? UNDEFINED : member(L, of.of, name, point);
		case 'merged':
			return overlay(of.of.map((a) => member(L, a, name, point)));
		case 'as-of': {
			const then = member(L, of.of, name, of.point);
			return then.t === 'obj' || then.t === 'merged' || then.t === 'rest' ? { ...of, of: then } : then;
		}
		case 'patched':
			return patchedMember(L, of, name, point);
		case 'single':
			return of.key === name ? of.value : UNDEFINED;
		case 'any':
			return anyOf(
				of.of
					.filter((a) => !(a.t === 'lit' && (a.v === undefined || a.v === null)))
					.map((a) => member(L, a, name, point)),
				of.rewritten,
			);
		case 'fallback': {
			const first = member(L, of.of, name, point);
			const mark = of.overlay ? { overlay: true as const } : { container: true as const };
			return first.t === 'lit' && first.v !== undefined
				? first
				: { t: 'fallback', of: first, def: member(L, of.def, name, point), ...mark };
		}
		case 'param':
			return paramMember(L, of, name, point);
		case 'inst':
			return instanceMember(L, of, name, point);
		case 'cls':
			return staticMember(L, of, name, point);
		case 'ns':
			return namespaceMember(L, of.file, name);
		case 'cjs': {
			const own = L.summary(of.file)?.exports[name];
			return own !== undefined ? evaluate(L, of.file, own) : member(L, of.whole, name, point);
		}
		case 'lib':
			return libMember(of, name);
		case 'fn':
			// f.bind(x): the same function as far as values go.
			return name === 'bind' || name === 'call' || name === 'apply'
				? { t: 'ext', from: '(function)', path: [name] }
				: functionMember(L, of, name);
		case 'ext':
			return ownMember(of, name) ?? { t: 'ext', from: of.from, path: [...of.path, name] };
		case 'global':
			return globalMember(L, of.path, name);
		case 'lit':
			return of.v === undefined || of.v === null ? UNDEFINED : unknown(`a member of ${JSON.stringify(of.v)}`);
		case 'user':
			return { t: 'user', name: `${of.name}.${name}` };
		case 'unknown':
			return of;
		default:
			return unknown(`a member of ${of.t === 'arr' ? 'an array' : 'a value'} that is not followed`);
	}
}

/** Later values win where they are there. */
export function overlay(list: readonly AV[]): AV {
	let acc: AV = UNDEFINED;
	for (const v of list) acc = over(v, acc);
	return acc;
}

/** `top` spread over `below`. */
export function over(top: AV, below: AV): AV {
	if (top.t === 'lit') return top.v === undefined ? below : top;
	if (top.t === 'any' && top.of.some((a) => a.t === 'lit' && a.v === undefined)) {
		return anyOf([...top.of.filter((a) => !(a.t === 'lit' && a.v === undefined)), below]);
	}
	if (top.t === 'fallback') return { ...top, def: over(top.def, below) };
	if (top.t === 'param' || top.t === 'unknown' || top.t === 'ext' || top.t === 'user')
		return { t: 'fallback', of: top, def: below, overlay: true };
	return top;
}

function libMember(of: LibAV, name: string): AV {
	const found = of.lib.shapes[of.shape]?.members?.[name];
	if (!found)
		return libraryMember(of.lib, name, of) ?? unknown(`\`${name}\` of ${of.lib.name} is not in the catalogue`);
	if ('does' in found) return { t: 'op', action: found, recv: of, name };
	if (!of.made && of.origin === 'default' && !of.result) return { ...libraryDefault(of.lib, found.shape), from: of };
	const { lib, made, origin, by, holder } = of;
	return { t: 'lib', lib, shape: found.shape, made, origin, by, holder, from: of };
}

function globalMember(L: Linker, path: readonly string[], name: string): AV {
	if (path.length === 0) {
		const lib = L.libraryOfGlobal(name);
		return lib ? libraryDefault(lib, lib.globals![name]!) : { t: 'global', path: [name] };
	}
	if (path[0] === 'process' && path[1] === 'env') return { t: 'user', name: `process.env.${name}` };
	return { t: 'global', path: [...path, name] };
}

/** A parameter's member: by its declared type when that is a class or a known library, else symbolic. */
function paramMember(L: Linker, of: Extract<AV, { t: 'param' }>, name: string, point: Point): AV {
	const typed = of.path.length === 0 ? typedParam(L, of) : undefined;
	return typed ? member(L, typed, name, point) : { ...of, path: [...of.path, name] };
}

export function typedParam(L: Linker, of: Extract<AV, { t: 'param' }>): AV | undefined {
	if (of.path.length > 0) return undefined;
	const type = L.summary(of.file)?.fns[of.fn]?.params[of.i]?.type;
	const instance = type?.v === undefined ? undefined : instanceOfType(L, of.file, type.v);
	return instance?.t === 'lib' ? { ...instance, by: of } : instance;
}

/** `f.x = …` beside a function. */
function functionMember(L: Linker, of: Extract<AV, { t: 'fn' }>, name: string): AV {
	const sum = L.summary(of.file);
	if (!sum) return unknown('the file is gone');
	const own = sum.fns[of.fn]!.name;
	const writes = sum.writes.filter((w) => {
		const base = sum.values[w.base];
		return w.key === name && base?.k === 'read' && sum.vars[base.id]?.name === own;
	});
	if (writes.length > 0) return anyOf(writes.map((w) => evaluate(L, of.file, w.v)));
	const exported = sum.exports[name];
	return exported !== undefined && sum.exports['='] !== undefined
		? evaluate(L, of.file, exported)
		: unknown(`\`${name}\` of a function`);
}
