/** Where a call goes, as far as it is written down. */
import type { Action } from '../../catalog/types';
import type { Call } from '../summary';
import { argument } from './arguments';
import type { AV, Frame, LibAV, Made } from './av';
import { pointOf } from './calls';
import type { RequestOp } from './contacts';
import type { Linker } from './linker';
import { callOptions, clientOptions, madeOptions, option } from './options';

/** Where a call goes. */
export interface Host {
	readonly name: string;
	/** Unless a configuration says otherwise. */
	readonly byDefault?: true;
}

const HOST = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@\s]*@)?(\[[^\]]+\]|[^/:?#\s]+)/i;

const CLIENT_OPTIONS = ['baseURL', 'prefixUrl', 'baseUrl', 'hostname', 'host', 'connectionString'];

export function hostOf(
	L: Linker,
	file: string,
	call: Call,
	action: Extract<Action, { does: 'request' }>,
	recv: LibAV,
	frame?: Frame,
): Host | undefined {
	const point = pointOf(file, call);
	const given = action.url ? argument(L, file, call.args, action.url.arg, frame) : undefined;
	const own = callOptions(L, file, call, action.options, frame);
	const client: AV[] = recv.made ? [madeOptions(L, recv.made)] : [];
	const all: AV = { t: 'merged', of: [...client, own] };
	const url = option(L, own, 'url', point);
	// A whole address counts alone: the client's goes before a relative one only.
	const base = isOpen(given) || isOpen(url) ? [] : CLIENT_OPTIONS.map((n) => option(L, all, n, point));
	const candidates = [given, url, ...base];
	const host = firstHost(candidates.map((c) => c && hostIn(L, c)));
	if (host !== undefined) return host;
	for (const name of ['hostname', 'host']) {
		const plain = option(L, all, name, point);
		if (plain.t === 'lit' && typeof plain.v === 'string' && plain.v.includes('.')) return { name: plain.v };
	}
	return undefined;
}

/** An address, or the beginning of one, that is not followed. */
function isOpen(a: AV | undefined): boolean {
	if (a?.t === 'fallback') return isOpen(a.of);
	if (a?.t === 'text') return typeof a.parts[0] !== 'string' && isOpen(a.parts[0]);
	return a !== undefined && ['param', 'unknown', 'user', 'ext', 'global', 'any'].includes(a.t);
}

/** Where a client's calls go, as far as its own options say it. */
export function clientHostOf(L: Linker, made: Made): string | undefined {
	const call = L.summary(made.file)?.calls[made.call];
	if (!call) return undefined;
	const options = madeOptions(L, made);
	return firstHost(CLIENT_OPTIONS.map((name) => hostIn(L, option(L, options, name, pointOf(made.file, call)))))?.name;
}

const firstHost = (hosts: readonly (Host | undefined)[]): Host | undefined => hosts.find((host) => host !== undefined);

/** Addresses that lead nowhere outside: `data:` and `blob:` URLs, files beside the code. */
export function staysInside(L: Linker, file: string, call: Call, { action, recv }: RequestOp): boolean {
	if (action.url === undefined) return false;
	const address = argument(L, file, call.args, action.url.arg, undefined);
	const head = address.t === 'lit' ? address.v : address.t === 'text' ? address.parts[0] : undefined;
	if (typeof head === 'string' && /^\/(?!\/)/.test(head) && isRefused(L, file, call, action, recv)) return true;
	return isInside(L, address);
}

/** A relative address that no option of the call or its client completes. */
function isRefused(L: Linker, file: string, call: Call, action: RequestOp['action'], recv: LibAV): boolean {
	if (!action.refusesRelative || action.refusesRelative === true) return action.refusesRelative === true;
	const own = callOptions(L, file, call, action.options, undefined);
	const all: AV = { t: 'merged', of: [...clientOptions(L, recv, file), own] };
	return action.refusesRelative.base.every((name) => {
		const base = option(L, all, name, pointOf(file, call));
		return base.t === 'lit' && !base.v;
	});
}

function isInside(L: Linker, a: AV): boolean {
	if (a.t === 'lib' && a.lib.shapes[a.shape]?.isLocal) return true;
	if (a.t === 'lib' && a.made) {
		const { file, call, frame } = a.made;
		const args = L.summary(file)?.calls[call]?.args ?? [];
		const base = args.length > 1 ? argument(L, file, args, 1, frame) : undefined;
		if (args.length === 0) return false;
		const path = argument(L, file, args, 0, frame);
		// new URL('./parser.wasm', import.meta.url): a file beside the code, unless the path is a whole address.
		const beside =
			base?.t === 'global' && base.path[0] === 'import.meta' && path.t === 'lit' && !HOST.test(String(path.v));
		return beside || isInside(L, path);
	}
	if (a.t === 'global') return a.path[0] === 'import.meta';
	const head = a.t === 'lit' ? a.v : a.t === 'text' ? a.parts[0] : undefined;
	return typeof head === 'string' && /^(data|blob|file):/i.test(head);
}

function hostIn(L: Linker, a: AV): Host | undefined {
	if (a.t === 'patched' || a.t === 'as-of') return hostIn(L, a.of);
	if (a.t === 'fallback') {
		// `process.env.API ?? 'http://localhost'`: where it goes otherwise is not written down.
		const byDefault = hostIn(L, a.def);
		return hostIn(L, a.of) ?? (byDefault && { ...byDefault, byDefault: true });
	}
	if (a.t === 'any') {
		const hosts = a.of.map((x) => hostIn(L, x));
		return hosts.every((h) => h?.name === hosts[0]?.name) ? hosts[0] : undefined;
	}
	// new URL('https://…'), and what is made of it.
	if (a.t === 'lib' && a.made) {
		const { file, call, frame } = a.made;
		const args = L.summary(file)?.calls[call]?.args ?? [];
		const [path, base] = [argument(L, file, args, 0, frame), argument(L, file, args, 1, frame)];
		return hostIn(L, path) ?? hostIn(L, base);
	}
	const head = a.t === 'lit' && typeof a.v === 'string' ? a.v : a.t === 'text' ? a.parts[0] : undefined;
	if (head === undefined) return undefined;
	if (typeof head !== 'string') return hostIn(L, head);
	const match = HOST.exec(head);
	// `https://${region}.example.com`: the host is not all there.
	if (!match?.[1] || (a.t === 'text' && match[0].length === head.length)) return undefined;
	return { name: match[1] };
}
