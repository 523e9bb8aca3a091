/** A declared client as a library: what the catalogue would say of it. */
import type { Action, ArgRef, Bounds, FixText, Library, Limit } from '../../../rules/catalog/types';
import type { RawClient } from '../config';
import { exportShapes, type Named } from './shapes';

/** The options under which a time or a signal that is an argument by itself is known. */
const AS_ARGUMENT = { timeout: 'timeout', signal: 'signal' } as const;
/** As in the catalogue's entry of fetch: what such a wrapper gives back is most often its Response. */
const STREAMED_BY = ['body', 'arrayBuffer', 'blob', 'bytes', 'pipe'];

/**
 * The library that an entry of `clients` declares.
 * @param client an entry without problems (see `problemsOfClient`)
 */
export function clientLibrary(client: RawClient, named: Named): Library {
	const calls = (options: number | undefined): Action => request(client, options);
	const create: Action = {
		does: 'create',
		shape: 'instance',
		options: client.clientOptions === undefined ? [] : [{ arg: client.clientOptions }],
		bounds: 'call',
	};
	const methods = Object.fromEntries(methodsOf(client).map(([name, options]) => [name, calls(options)]));
	return {
		id: named.id,
		name: named.name,
		declaredBy: named.declaredBy,
		docs: named.declaredBy,
		modules: named.package === undefined ? [] : [named.package],
		...exportShapes(client, { call: calls(client.options), methods, create }),
		bounds: { call: boundsOf(client, named.declaredBy) },
	};
}

function methodsOf({ methods = [], options }: RawClient): [string, number | undefined][] {
	return Array.isArray(methods) ? methods.map((name: string) => [name, options]) : Object.entries(methods);
}

function request(client: RawClient, options: number | undefined): Action {
	const refs: ArgRef[] = options === undefined ? [] : [{ arg: options }];
	for (const name of ['timeout', 'signal'] as const) {
		const arg = client[name];
		if (typeof arg === 'number') refs.push({ arg, as: AS_ARGUMENT[name] });
	}
	return {
		does: 'request',
		options: refs,
		...(client.url === undefined ? {} : { url: { arg: client.url } }),
		bounds: 'call',
		answer: 'result',
		streamedBy: STREAMED_BY,
	};
}

function boundsOf(client: RawClient, declaredBy: string): Bounds {
	const source = declaredBy;
	const { timeout, signal, unit = 'ms', defaultTimeoutMs: ms = null } = client;
	const limits: Limit[] = [];
	if (timeout !== undefined)
		limits.push({ option: pathOf('timeout', timeout), covers: 'total', unit, off: [], source });
	if (signal !== undefined)
		limits.push({ option: pathOf('signal', signal), covers: 'total', unit: 'signal', off: [], source });
	return {
		limits,
		byDefault: {
			ms,
			covers: 'total',
			says: ms === null ? 'waits for ever' : `gives up only after ${ms < 1000 ? `${ms} ms` : `${ms / 1000} s`}`,
			source,
		},
		fixes: fixesOf(client),
		...adviceOf(client),
	};
}

const pathOf = (name: 'timeout' | 'signal', value: string | number): string =>
	typeof value === 'string' ? value : AS_ARGUMENT[name];

/** Code can be put into options; an argument in between would have to be made up. */
function fixesOf(client: RawClient): FixText[] {
	const { timeout, signal, unit, clientOptions } = client;
	const inCall = methodsOf(client).some(([, options]) => options !== undefined) || client.options !== undefined;
	const call = inCall ? (['call'] as const) : [];
	const fixes: FixText[] = [];
	if (typeof timeout === 'string')
		fixes.push({
			at: [...call, ...(clientOptions === undefined ? [] : (['client'] as const))],
			set: { [timeout]: unit === 's' ? '{seconds}' : '{ms}' },
			covers: 'total',
		});
	// A signal fires once, so that it is nothing for a client.
	if (typeof signal === 'string')
		fixes.push({ at: call, set: { [signal]: 'AbortSignal.timeout({ms})' }, covers: 'total', node: 18 });
	return fixes.filter(({ at }) => at.length > 0);
}

function adviceOf(client: RawClient): Pick<Bounds, 'advice' | 'clientAdvice'> {
	const { timeout, signal, unit = 'ms', clientOptions, options, methods } = client;
	const takesOptions = options !== undefined || (methods !== undefined && !Array.isArray(methods));
	const how = [
		...(typeof timeout === 'string' && takesOptions ? [`\`${timeout}\` (${unit}) in its options`] : []),
		...(typeof timeout === 'number' ? [`a time (${unit}) as its ${ordinal(timeout)} argument`] : []),
		...(typeof signal === 'string' && takesOptions ? [`\`${signal}: AbortSignal.timeout(10_000)\``] : []),
		...(typeof signal === 'number' ? [`\`AbortSignal.timeout(10_000)\` as its ${ordinal(signal)} argument`] : []),
	];
	const atClient = typeof timeout === 'string' && clientOptions !== undefined;
	const clientAdvice = `Set \`${timeout}\` (${unit}) in its options`;
	const fallback = 'Hand it to something that gives up after a time, and name that under `guards` in the configuration';
	return {
		advice: how.length > 0 ? `Pass ${how.join(', or ')}` : atClient ? clientAdvice : fallback,
		...(atClient ? { clientAdvice } : {}),
	};
}

const ordinal = (arg: number): string => ['first', 'second', 'third', 'fourth', 'fifth'][arg] ?? `${arg + 1}th`;
