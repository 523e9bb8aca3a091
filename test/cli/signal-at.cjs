/**
 * For --require: sends this process a signal at its n-th call that changes files, so that what happens is decided by
 * a number and not by time. SIGNAL_AT=<n> (0: only count), SIGNAL=<name>, SIGNAL_TURNS=<k>: so many turns of the event
 * loop after the call has begun, while it is under way. SIGNAL_COUNT=<file>: how many calls there were goes there.
 */
const fs = require('node:fs');
const promises = require('node:fs/promises');

const { SIGNAL, SIGNAL_AT, SIGNAL_TURNS, SIGNAL_COUNT } = process.env;
let calls = 0;

function after(turns) {
	if (turns === 0) process.kill(process.pid, SIGNAL);
	else setImmediate(after, turns - 1);
}

for (const [module, names] of [
	[fs, ['open', 'fsync', 'close', 'chown', 'chmod', 'rename', 'unlink']],
	[promises, ['writeFile', 'readFile']],
]) {
	for (const name of names) {
		const original = module[name];
		module[name] = (...args) => {
			const done = original.apply(module, args);
			if (++calls === Number(SIGNAL_AT)) after(Number(SIGNAL_TURNS));
			return done;
		};
	}
}
if (SIGNAL_COUNT) process.on('exit', () => fs.writeFileSync(SIGNAL_COUNT, String(calls)));
