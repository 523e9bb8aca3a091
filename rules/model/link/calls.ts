/** What a call gives: by the catalogue for a library's, by its returns for a function in sight. */
import type { Action, Library } from '../../catalog/types';
import type { Call, CallId, FileSummary } from '../summary';
import { argument, type Given, givenBy, givenValues, parametersFrom } from './arguments';
import { type AV, anyOf, awaited, type Frame, type OpAV, type Point, UNDEFINED, unknown } from './av';
import { evaluate } from './evaluate';
import type { Linker } from './linker';

/** Functions within functions followed at one go. */
const MAX_FRAMES = 6;

export function evaluateCall(L: Linker, file: string, id: CallId, frame?: Frame): AV {
	const sum = L.summary(file);
	const call = sum?.calls[id];
	if (!sum || !call) return unknown('a call that is gone');
	const chained = promiseChain(L, file, sum, call, frame);
	if (chained) return chained;
	const callee = evaluate(L, file, call.callee, frame);
	return result(L, file, call, id, callee, frame);
}

function result(L: Linker, file: string, call: Call, id: CallId, callee: AV, frame: Frame | undefined): AV {
	const at = call.at;
	switch (callee.t) {
		case 'cjs':
			return result(L, file, call, id, callee.whole, frame);
		case 'any':
			return anyOf(callee.of.map((c) => result(L, file, call, id, c, frame)));
		case 'fallback':
			return result(L, file, call, id, callee.of.t === 'op' || callee.of.t === 'lib' ? callee.of : callee.def, frame);
		case 'op':
			return actionResult(L, file, call, id, callee, frame);
		case 'lib': {
			const shape = callee.lib.shapes[callee.shape];
			const action = call.isNew ? (shape?.construct ?? shape?.call) : shape?.call;
			if (!action) return unknown(`${callee.lib.name} is called in a way the catalogue does not know`, file, at);
			return actionResult(L, file, call, id, { t: 'op', action, recv: callee, name: '' }, frame);
		}
		case 'cls':
			return call.isNew
				? { t: 'inst', file: callee.file, cls: callee.cls, made: { file, call: id, frame } }
				: unknown('a class called without new');
		case 'fn':
			return callFunction(
				L,
				callee,
				givenBy(L, file, call.args, () => frame),
				pointOf(file, call),
				`${file}:${id}(${frame?.key ?? ''})`,
				(frame?.depth ?? 0) + 1,
			);
		case 'ext':
			if (callee.from === '(function)') return unknown('bind, call or apply', file, at);
			return unknown(
				`the result of ${callee.from}${callee.path.length > 0 ? `'s ${callee.path.join('.')}()` : '()'}`,
				file,
				at,
			);
		case 'unknown':
			return callee;
		default:
			return unknown('the result of a call that is not followed', file, at);
	}
}

export const pointOf = (file: string, call: Call): Point => ({
	file,
	order: call.order,
	fn: call.fn,
	block: call.block,
});

/** p.then(f): what f returns; p.catch(f), p.finally(f): what p gives. */
function promiseChain(L: Linker, file: string, sum: FileSummary, call: Call, frame: Frame | undefined): AV | undefined {
	const callee = sum.values[call.callee];
	if (callee?.k !== 'member' || !['then', 'catch', 'finally'].includes(callee.name)) return undefined;
	const receiver = awaited(evaluate(L, file, callee.of, frame));
	if (callee.name !== 'then') return receiver;
	const handler = call.args[0] && evaluate(L, file, call.args[0].v, frame);
	return handler?.t === 'fn'
		? callFunction(
				L,
				handler,
				givenValues([receiver]),
				pointOf(file, call),
				`then ${file}:${call.order}`,
				(frame?.depth ?? 0) + 1,
			)
		: unknown('the result of a promise', file, call.at);
}

/** The frame of a call of `fn` with these arguments. */
export function enter(L: Linker, fn: Extract<AV, { t: 'fn' }>, given: Given, key: string, depth: number): Frame {
	return {
		file: fn.file,
		fn: fn.fn,
		arg: parametersFrom(L, fn.file, fn.fn, given),
		self: fn.self,
		lexical: fn.frame,
		depth,
		key: `${key}>${fn.file}:${fn.fn}${fn.frame ? `[${fn.frame.key}]` : ''}`,
	};
}

/** What a function in sight returns when it is called like this. */
export function callFunction(L: Linker, fn: AV, given: Given, point: Point, key = 'get', depth = 1): AV {
	if (fn.t !== 'fn') return fn.t === 'unknown' ? fn : unknown('something that is not a function in sight');
	const sum = L.summary(fn.file);
	const of = sum?.fns[fn.fn];
	if (!sum || !of) return unknown('a function that is gone');
	if (depth > MAX_FRAMES) return unknown(`more than ${MAX_FRAMES} calls deep`, fn.file, of.at);
	if (of.isGenerator) return unknown('a generator', fn.file, of.at);
	for (let f: Frame | undefined = fn.frame; f; f = f.lexical)
		if (f.fn === fn.fn && f.file === fn.file) return unknown('a function that calls itself', fn.file, of.at);
	const guard = `running ${fn.file} ${fn.fn}`;
	const running = (L.tracker.scratch.get(guard) as number | undefined) ?? 0;
	if (running > 1) return unknown('a function that calls itself', fn.file, of.at);
	L.tracker.scratch.set(guard, running + 1);
	try {
		const frame = enter(L, fn, given, `${key}@${point.file}:${point.order}`, depth);
		if (of.returns.length === 0) return UNDEFINED;
		return anyOf(of.returns.map((v) => evaluate(L, fn.file, v, frame)));
	} finally {
		L.tracker.scratch.set(guard, running);
	}
}

function actionResult(L: Linker, file: string, call: Call, id: CallId, op: OpAV, frame: Frame | undefined): AV {
	const { action, recv } = op;
	const arg = (i: number): AV => argument(L, file, call.args, i, frame);
	if (recv.lib.shapes[recv.shape]?.chains?.includes(op.name)) return recv;
	const resultOf = (shape: string, thenable?: true): AV => ({
		t: 'lib',
		lib: recv.lib,
		shape,
		origin: 'made',
		result: { file, call: id, ...(thenable ? { thenable } : {}) },
	});
	switch (action.does) {
		case 'create': {
			const parent = action.inherits ? recv : undefined;
			return {
				t: 'lib',
				lib: recv.lib,
				shape: action.shape,
				origin: 'made',
				made: { file, call: id, frame, lib: recv.lib, action, parent },
			};
		}
		case 'derive':
			return { t: 'lib', lib: recv.lib, shape: action.shape, made: recv.made, origin: recv.origin, by: recv.by };
		case 'request':
			return action.returns
				? resultOf(action.returns, action.thenable)
				: action.gives
					? resultOf(action.gives)
					: unknown(`what ${recv.lib.name} answers`, file, call.at);
		case 'listen':
		case 'pipe':
			return recv;
		case 'operator':
			return resultOf('operator');
		case 'wrap':
			return wrapped(recv.lib, action.shape, arg(action.arg));
		case 'lazy': {
			const made = arg(action.arg);
			return callFunction(L, made, givenValues([]), pointOf(file, call), `lazy ${file}:${id}`, (frame?.depth ?? 0) + 1);
		}
		case 'timed-signal':
		case 'any-signal':
			return {
				t: 'lib',
				lib: recv.lib,
				shape: 'signal',
				origin: 'made',
				result: { file, call: id },
				from: { ...op, recv: { ...recv, result: { file, call: id } } },
			};
		case 'same':
			return arg(action.arg);
		case 'data':
			return { t: 'merged', of: [] };
		case 'bound': {
			// A promise that is bounded gives what it gave; a function may be run, or wrapped.
			const of = arg(action.what);
			return of.t === 'fn' ? unknown(`the result of ${recv.lib.name}`, file, call.at) : of;
		}
		case 'configured':
			return { t: 'user', name: `${recv.lib.name}.${op.name || 'get'}()` };
		case 'number':
			return numeric(arg(action.arg));
		case 'merge': {
			const all = call.args.map((_, i) => arg(i));
			return { t: 'merged', of: action.wins === 'last' ? all : all.reverse() };
		}
		case 'omit':
			return omitted(arg(0), arg(1), call, L);
		case 'run':
			return action.gives ? resultOf(action.gives) : unknown(`the result of ${recv.lib.name}`, file, call.at);
		case 'gather':
			return action.gives ? resultOf(action.gives) : unknown('the result of several promises', file, call.at);
		case 'race':
			return unknown('the result of several promises', file, call.at);
		default:
			return unknown(`the result of ${recv.lib.name}`, file, call.at);
	}
}

/** `new HttpService(axios.create(…))`: a client of this library, with the options of that one. */
function wrapped(lib: Library, shape: string, inner: AV): AV {
	if (inner.t === 'lib') return { ...inner, lib, shape };
	if (inner === UNDEFINED) return { t: 'lib', lib, shape, origin: 'default' };
	return { t: 'lib', lib, shape, origin: 'given', by: inner };
}

/** Number(x), parseInt(x): the user's number, unless x is a literal or surely missing. */
function numeric(of: AV): AV {
	if (of.t === 'lit') return of.v === undefined ? of : { t: 'lit', v: Number(of.v) };
	return of.t === 'user' || of.t === 'param' || of.t === 'fallback' || of.t === 'any'
		? of
		: { t: 'user', name: 'a computed number' };
}

function omitted(of: AV, keys: AV, call: Call, L: Linker): AV {
	const names =
		keys.t === 'arr'
			? keys.items.map((i) => evaluate(L, keys.file, i.v, keys.frame))
			: call.args.slice(1).map(() => keys);
	const omit = names.flatMap((n) => (n.t === 'lit' && typeof n.v === 'string' ? [n.v] : []));
	return { t: 'rest', of, omit };
}

/** The action a call performs when it reaches the catalogue, with its receiver. */
export function actionOf(L: Linker, file: string, call: Call, frame?: Frame): OpAV | undefined {
	return asAction(evaluate(L, file, call.callee, frame), call.isNew);
}

export function asAction(callee: AV, isNew: boolean): OpAV | undefined {
	if (callee.t === 'cjs') return asAction(callee.whole, isNew);
	// `given ?? fetch`: the known value.
	if (callee.t === 'fallback')
		return asAction(callee.of, isNew) ?? (callee.of.t === 'param' ? undefined : asAction(callee.def, isNew));
	if (callee.t === 'op') return isNew ? undefined : callee;
	if (callee.t !== 'lib') return undefined;
	const shape = callee.lib.shapes[callee.shape];
	const action: Action | undefined = isNew ? (shape?.construct ?? shape?.call) : shape?.call;
	return action ? { t: 'op', action, recv: callee, name: '' } : undefined;
}
