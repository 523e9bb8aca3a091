/** Functions that see every request of a client before it leaves. */
import type { Action } from '../../catalog/types';
import type { Call } from '../summary';
import { argument } from './arguments';
import { type AV, type LibAV, madeKey } from './av';
import { asAction } from './calls';
import { evaluate, libraryDefault } from './evaluate';
import { isRegistered } from './injection';
import type { Linker } from './linker';
import { reaches } from './same-process';
import { importersOfLibrary } from './seeds';

export interface Interceptor {
	readonly file: string;
	readonly call: Call;
	readonly handler: AV;
	readonly action: Extract<Action, { does: 'intercept' }>;
}

/**
 * Request interceptors of the client: functions that may set anything on every call's options.
 * @param near the file that uses it: those of other processes do not count
 */
export function interceptors(L: Linker, recv: LibAV, near: string): readonly Interceptor[] {
	if (
		!Object.values(recv.lib.shapes).some((s) =>
			Object.values(s.members ?? {}).some((m) => 'does' in m && m.does === 'intercept'),
		)
	)
		return [];
	const idOf = ({ made }: LibAV): string => (made ? madeKey(made) : 'default');
	const { registered } = recv;
	const id = registered?.key ?? idOf(recv);
	const isIts = (of: LibAV): boolean =>
		registered && of.origin === 'given' ? isRegistered(L, of, registered) : idOf(of) === idOf(recv);
	const base = registered?.named && L.catalog.find((lib) => lib.id === recv.lib.builtOn);
	// Brought without options it is the other library's default itself.
	const below = base?.exports.default ? interceptors(L, libraryDefault(base, base.exports.default), near) : [];
	const { dir, isLibrary } = L.packageOf(near);
	const own = L.tracker.memo(
		`interceptors ${recv.lib.id} ${id} ${isLibrary} ${dir}`,
		() => {
			const files = new Set([...(recv.made ? [recv.made.file] : []), ...importersOfLibrary(L, recv.lib)]);
			return [...files]
				.sort()
				.filter((f) => L.mentionsWord(f, 'interceptors') && reaches(L, f, near))
				.flatMap((file) => {
					const sum = L.summary(file);
					return (sum?.calls ?? []).flatMap((call) => {
						const op =
							sum!.values[call.callee]?.k === 'member'
								? asAction(evaluate(L, file, call.callee), call.isNew)
								: undefined;
						if (op?.action.does !== 'intercept' || !isIts(op.recv)) return [];
						return [
							{ file, call, handler: argument(L, file, call.args, op.action.handler, undefined), action: op.action },
						];
					});
				});
		},
		(): Interceptor[] => [],
	);
	return [...below, ...own];
}
