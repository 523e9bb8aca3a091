/** The process that runs one variant: imports the module that is its argument and calls its `run` when it is told to. */
import { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { FromChild, Settled, ToChild, ToldError } from './messages';

/** How often garbage is collected, in ms. */
const COLLECT_MS = 150;

let connected = 0;
let pending = true;

const send = (message: FromChild) => new Promise<void>((sent) => process.send!(message, () => sent()));

function tell(error: unknown): ToldError {
	if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
	const { name, message } = error;
	const code = (error as NodeJS.ErrnoException).code;
	// undici says "fetch failed", and why only in its cause.
	const cause = error.cause instanceof Error ? error.cause.message : '';
	const why = cause.includes(message) ? cause : message.includes(cause) ? message : `${message}: ${cause}`;
	return { name, message: why, ...(code === undefined ? {} : { code: String(code) }) };
}

process.on('uncaughtException', async (error) => {
	await send({ is: 'crashed', error: tell(error) });
	process.exit(1);
});
process.on('disconnect', () => process.exit());
process.on('message', async (message: ToChild) => {
	if (message.ask === 'run') await call(message.target);
	else if (message.ask === 'pending') await send({ is: 'pending', pending });
	else await finish();
});

const { connect } = Socket.prototype;
Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
	this.once('connect', () => connected++);
	return Reflect.apply(connect, this, args);
} as typeof connect;

async function load(): Promise<(target: string) => unknown> {
	// Node loads fetch when it is first called; on a busy machine that takes longer than the deadline.
	await fetch('data:,');
	const loaded = await import(process.argv[2]!);
	const run = loaded.run ?? loaded.default?.run;
	if (typeof run !== 'function') throw new Error('the code exports no function `run(target)`');
	await send({ is: 'ready' });
	return run;
}

async function call(target: string): Promise<void> {
	const run = await loading;
	// A timeout that only a collectable signal holds must not count: Node 20 loses some.
	const collect = globalThis.gc;
	if (collect) setInterval(() => collect(), COLLECT_MS).unref();
	const start = performance.now();
	const settle = async (settled: Settled) => {
		pending = false;
		await send({ is: 'settled', settled, connected });
	};
	const ms = () => Math.round(performance.now() - start);
	let result: unknown;
	try {
		result = run(target);
	} catch (error) {
		return settle({ how: 'threw', ms: ms(), error: tell(error) });
	}
	try {
		await result;
	} catch (error) {
		return settle({ how: 'rejected', ms: ms(), error: tell(error) });
	}
	return settle({ how: 'resolved', ms: ms() });
}

async function finish(): Promise<void> {
	for (let turn = 0; turn < 3; turn++) await setImmediate();
	await send({ is: 'finished' });
	process.exit();
}

const loading = load();
