/** Where a call goes, as far as it is written down. */
import type { Action } from '../../catalog/types';
import type { Call } from '../summary';
import type { AV, Frame, LibAV } from './av';
import { pointOf } from './calls';
import type { Linker } from './linker';
import { argument } from './members';
import { callOptions, madeOptions, option } from './options';

const HOST = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@\s]*@)?(\[[^\]]+\]|[^/:?#\s]+)/i;

export function hostOf(L: Linker, file: string, call: Call, action: Extract<Action, { does: 'request' }>, recv: LibAV, frame?: Frame): string | undefined {
	const point = pointOf(file, call);
	const given = action.url ? argument(L, file, call.args, action.url.arg, frame) : undefined;
	const own = callOptions(L, file, call, action.options, frame);
	const client: AV[] = recv.made ? [madeOptions(L, recv.made)] : [];
	const all: AV = { t: 'merged', of: [...client, own] };
	const candidates = [given, option(L, own, 'url', point), ...['baseURL', 'prefixUrl', 'baseUrl', 'hostname', 'host', 'connectionString'].map((n) => option(L, all, n, point))];
	for (const c of candidates) {
		const host = c && hostIn(c);
		if (host) return host;
	}
	const plain = option(L, all, 'hostname', point);
	return plain.t === 'lit' && typeof plain.v === 'string' && plain.v.includes('.') ? plain.v : undefined;
}

function hostIn(a: AV): string | undefined {
	if (a.t === 'fallback') return hostIn(a.of) ?? hostIn(a.def);
	if (a.t === 'any') {
		const hosts = new Set(a.of.map(hostIn));
		return hosts.size === 1 ? [...hosts][0] : undefined;
	}
	const head = a.t === 'lit' && typeof a.v === 'string' ? a.v : a.t === 'text' && typeof a.parts[0] === 'string' ? a.parts[0] : undefined;
	const match = head === undefined ? null : HOST.exec(head);
	// `https://${region}.example.com`: the host is not all there.
	if (!match?.[1] || (a.t === 'text' && match[0].length === head!.length)) return undefined;
	return match[1];
}
