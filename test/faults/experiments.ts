/** What is done to an original and its fix, by kind. Another kind is a function here and a line in `experiments`. */
import type { FaultServers, FaultyServer } from './faults';
import type { ToldError } from './messages';
import type { Row } from './rows';
import { type Outcome, Variant } from './variant';
import { within } from './waiting';

/** What a row expects: `ends`: the original hangs, and its fix fails cleanly. `releases`, `survives`: see there. */
export type Expect = keyof typeof experiments;

/** @throws Error that names those there are */
export function parseExpect(text: string | undefined): Expect {
	if (text === undefined) return 'ends';
	if (Object.hasOwn(experiments, text)) return text as Expect;
	throw new Error(`\`// expect: ${text}\`: no such experiment; there are ${Object.keys(experiments).join(', ')}`);
}

/** Cells of the table. */
export interface Observation {
	readonly original: string;
	readonly fixed: string;
	readonly server: string;
}

export interface Means {
	readonly servers: FaultServers;
	/** ms that the code may take to reach the fault, to settle and to close; only what is wrong gets there. */
	readonly bound: number;
}

type Experiment = (row: Row, means: Means) => Promise<Observation>;

/** The fault did not take place on the fixed side, so nothing was learnt. A machine that stands still can do that. */
class Inconclusive extends Error {}

const ATTEMPTS = 3;
/** ms for what does not depend on the code under test. */
const SAFETY = 30_000;

/** @throws Error that says what is wrong with the row */
export async function runRow(row: Row, means: Means): Promise<Observation> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await experiments[row.expect](row, means);
		} catch (error) {
			if (!(error instanceof Inconclusive)) throw error;
			if (attempt === ATTEMPTS) throw new Error(`${error.message}, in ${ATTEMPTS} attempts`);
		}
	}
}

const ends: Experiment = async (row, means) => {
	const { original, fixed, close } = await setUp(row, means);
	try {
		await reachFault(original, means);
		const outcome = await fail(fixed, means);
		const server = await closings(fixed, outcome, means);
		await stillHangs(original);
		const last = await within(SAFETY, 'the fixed code to finish', fixed.variant.finish());
		if (last.how !== 'rejected') throw new Error(`the fixed code rejected, and then ${said(last)}`);
		return { original: 'pending', fixed: `${shorten(outcome.error)} (${outcome.ms} ms)`, server };
	} finally {
		await close();
	}
};

/** The original gives up by a timer of its own, and leaves its request running; the fixed code ends it. */
const releases: Experiment = async (row, means) => {
	const { original, fixed, close } = await setUp(row, means);
	try {
		original.variant.run(original.server.url);
		await within(means.bound, 'the original code to reach the fault', original.server.connections.nthFaulted(0));
		const lost = await within(means.bound, 'the original code to give up', original.variant.outcome);
		if (lost.how !== 'rejected') throw new Error(`the original code must give up; it ${said(lost)}`);
		const outcome = await fail(fixed, means);
		const server = await closings(fixed, outcome, means);
		const closed = original.server.connections.all.find(({ closing }) => closing);
		if (closed) throw new Error('the original code leaves nothing running: its connection was closed');
		const last = await within(SAFETY, 'the fixed code to finish', fixed.variant.finish());
		if (last.how !== 'rejected') throw new Error(`the fixed code rejected, and then ${said(last)}`);
		return { original: 'left open', fixed: `${shorten(outcome.error)} (${outcome.ms} ms)`, server };
	} finally {
		await close();
	}
};

/** The other side is well: the original fails all the same, and the fixed code does not. */
const survives: Experiment = async (row, { bound, ...means }) => {
	const { original, fixed, close } = await setUp(row, { bound, ...means });
	try {
		original.variant.run(original.server.url);
		const lost = await within(bound, 'the original code to settle', original.variant.outcome);
		if (lost.how !== 'rejected') throw new Error(`the original code must fail; it ${said(lost)}`);
		fixed.variant.run(fixed.server.url);
		const outcome = await within(bound, 'the fixed code to settle', fixed.variant.outcome);
		if (outcome.how !== 'resolved') throw new Error(`the fixed code must resolve; it ${said(outcome)}`);
		return { original: shorten(lost.error), fixed: `resolved (${outcome.ms} ms)`, server: 'answered' };
	} finally {
		await close();
	}
};

const experiments = { ends, releases, survives } satisfies Record<string, Experiment>;

/** A variant and the server that it is pointed at. */
interface Side {
	readonly variant: Variant;
	readonly server: FaultyServer;
}

/** Both variants, loaded; each with a server of its own. */
async function setUp(row: Row, { servers }: Means) {
	const opened: { stop(): Promise<void> }[] = [];
	const close = async () => {
		await Promise.all(opened.map((one) => one.stop()));
	};
	const keep = <T extends { stop(): Promise<void> }>(one: T): T => {
		opened.push(one);
		return one;
	};
	const side = async (what: string, source: Row['original']): Promise<Side> => {
		const server = keep(await servers.open(row.fault));
		try {
			const variant = keep(await Variant.start(source));
			await within(SAFETY, 'it to load', variant.ready);
			return { variant, server };
		} catch (error) {
			throw new Error(`the ${what} code does not run: ${error instanceof Error ? error.message : error}`);
		}
	};
	const sides = await Promise.allSettled([side('original', row.original), row.fixed().then((f) => side('fixed', f))]);
	const [original, fixed] = sides;
	if (original.status === 'fulfilled' && fixed.status === 'fulfilled')
		return { original: original.value, fixed: fixed.value, close };
	await close();
	throw sides.find((one) => one.status === 'rejected')!.reason;
}

/** The original is made to hang first, so that it has hung for longer than the fix when that gives up. */
async function reachFault({ variant, server }: Side, { bound }: Means): Promise<void> {
	variant.run(server.url);
	const early = variant.outcome.then((outcome) => {
		throw new Error(`the original code does not hang: it ${said(outcome)}`);
	});
	await within(bound, 'the original code to reach the fault', Promise.race([server.connections.nthFaulted(0), early]));
}

async function fail({ variant, server }: Side, { bound }: Means) {
	variant.run(server.url);
	const outcome = await within(bound, 'the fixed code to settle; it hangs as the original does', variant.outcome);
	if (outcome.how !== 'rejected') throw new Error(`the fixed code must reject; it ${said(outcome)}`);
	return outcome;
}

/** Every connection on which the fault took place must be closed; undici keeps an idle one in reserve, which may stay. */
async function closings({ server: { connections } }: Side, outcome: Outcome & { connected: number }, { bound }: Means) {
	const { connected } = outcome;
	if (connected === 0) throw new Inconclusive(`before the fixed code connected to the server it ${said(outcome)}`);
	// The client may be ahead of what the server has seen.
	await within(SAFETY, 'the server to see every connection', connections.nth(connected - 1));
	const known = Promise.race([connections.nthFaulted(0), connections.closed(connections.all[0]!)]);
	await within(bound, 'the fixed code to reach the fault', known);
	const faulted = connections.all.filter((connection) => connection.faulted);
	if (faulted.length === 0) throw new Inconclusive(`before the fault took place the fixed code ${said(outcome)}`);
	for (const connection of faulted) {
		const what = 'the fixed code to close its connection; it rejected and left it open';
		const { by } = await within(bound, what, connections.closed(connection));
		if (by !== 'client') throw new Error('the connection of the fixed code was closed by the server');
	}
	return `closed by client${faulted.length > 1 ? ` ×${faulted.length}` : ''}`;
}

async function stillHangs({ variant, server }: Side): Promise<void> {
	if (!(await within(SAFETY, 'the original code to say whether it hangs', variant.pending())))
		throw new Error(`the original code does not hang: it ${said(await variant.outcome)}`);
	const closed = server.connections.all.find(({ closing }) => closing);
	if (closed)
		throw new Error(`the original code does not hang: its connection was closed by the ${closed.closing!.by}`);
}

function said(outcome: Outcome): string {
	return outcome.how === 'resolved' ? 'resolved' : `${outcome.how}: ${shorten(outcome.error)}`;
}

function shorten({ name, code, message }: ToldError): string {
	const text = `${name}${code ? ` ${code}` : ''}: ${message.replace(/\s+/g, ' ')}`;
	return text.length > 64 ? `${text.slice(0, 63)}…` : text;
}
