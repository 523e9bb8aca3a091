/**
 * A language server whose engine stands still, or breaks, while there is a file of that name in its folder: `.wait` (an
 * analysis takes another step, and another), `.throw` (an analysis throws), `.spoil` (taking in edits throws), `.shut`
 * (opening throws). Analyses that begin are counted in `.count`.
 */
import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { metas } from '../../../rules';
import { type Live, openLive } from '../../../server/engine/live';
import type { Session } from '../../../server/engine/session';
import type { OpenOptions } from '../../../server/engine/types';
import { serve } from '../../../server/lsp/server';
import { overStdio } from '../../../server/lsp/stdio';

function open(options: OpenOptions): Live {
	const is = (name: string) => existsSync(join(options.cwd, name));
	if (is('.shut')) throw new Error('it is shut');
	let live = openLive(options);
	const gated = (session: Session): Session =>
		Object.assign(Object.create(session) as Session, {
			*analysing(): ReturnType<Session['analysing']> {
				appendFileSync(join(options.cwd, '.count'), '.');
				for (let done = 0; is('.wait'); done++) {
					options.onProgress?.({ phase: 'analyse', done: Math.min(done, 50), total: 100 });
					yield;
				}
				if (is('.throw')) throw new Error('it is thrown');
				return yield* session.analysing();
			},
		});
	return {
		get session() {
			return live.session && gated(live.session);
		},
		get problems() {
			return live.problems;
		},
		get generation() {
			return live.generation;
		},
		update(changes) {
			if (is('.spoil')) throw new Error('it is spoilt');
			if (live.problems.length > 0) live = openLive(options);
			else live.update(changes);
		},
	};
}

serve(overStdio(process.stdin, process.stdout), { open, rules: metas.map(({ id }) => id) });
