/** What becomes of an entry of `clients` or `guards`: a library in the catalogue's form. */
import assert from 'node:assert/strict';
import type { RawClient, RawGuard } from '../../server/engine/config/index';
import { clientLibrary } from '../../server/engine/own/client';
import { guardLibrary } from '../../server/engine/own/guard';

const named = { id: 'own x', name: 'send', declaredBy: '`clients[0]` in holdfast.config.json' };
const client = (entry: Partial<RawClient>) => clientLibrary({ module: '@acme/http', export: 'send', ...entry }, named);
const guard = (entry: Partial<RawGuard>) =>
	guardLibrary({ module: '@acme/http', export: 'within', bounds: 0, ...entry }, named);

describe('a declared client', () => {
	const request = (entry: Partial<RawClient>) => {
		const { shapes } = client(entry);
		return Object.values(shapes)[0]!.call;
	};
	const bounds = (entry: Partial<RawClient>) => client(entry).bounds.call!;

	it('is a function unless it says otherwise', () => {
		const { exports, shapes, types } = client({ methods: ['get'], options: 1 });
		assert.deepEqual(exports, { send: 'function' });
		assert.equal(shapes.function!.call!.does, 'request');
		assert.deepEqual(Object.keys(shapes.function!.members!), ['get']);
		assert.equal(types, undefined);
	});

	it('is a class whose name is the type of its instances', () => {
		const { exports, shapes, types } = client({ export: 'Http', kind: 'class', methods: { get: 1, post: 2 } });
		assert.deepEqual([exports, types], [{ Http: 'class' }, { Http: 'instance' }]);
		assert.deepEqual(shapes.class, {
			construct: { does: 'create', shape: 'instance', options: [], bounds: 'call' },
		});
		const options = Object.values(shapes.instance!.members!).map(
			(m) => 'does' in m && m.does === 'request' && m.options,
		);
		assert.deepEqual(options, [[{ arg: 1 }], [{ arg: 2 }]]);
	});

	it('is a factory of what is called itself when it has no methods', () => {
		const { shapes } = client({ kind: 'factory', clientOptions: 0, options: 1 });
		assert.deepEqual(shapes.factory!.call, {
			does: 'create',
			shape: 'instance',
			options: [{ arg: 0 }],
			bounds: 'call',
		});
		assert.equal(shapes.instance!.call!.does, 'request');
		assert.equal(client({ kind: 'factory', methods: ['get'] }).shapes.instance!.call, undefined);
	});

	it('finds a time and a signal that are arguments', () => {
		const call = request({ timeout: 1, signal: 2 });
		assert.deepEqual(call?.does === 'request' && call.options, [
			{ arg: 1, as: 'timeout' },
			{ arg: 2, as: 'signal' },
		]);
		assert.deepEqual(
			bounds({ timeout: 1, unit: 's', signal: 2 }).limits.map(({ option, unit }) => [option, unit]),
			[
				['timeout', 's'],
				['signal', 'signal'],
			],
		);
	});

	const texts: readonly [Partial<RawClient>, advice: string, clientAdvice: string | undefined, fixes: object][] = [
		[{ options: 1, timeout: 'ms' }, 'Pass `ms` (ms) in its options', undefined, [['call', { ms: '{ms}' }]]],
		[
			{ options: 1, timeout: 'a.b', unit: 's', signal: 'abort' },
			'Pass `a.b` (s) in its options, or `abort: AbortSignal.timeout(10_000)`',
			undefined,
			[
				['call', { 'a.b': '{seconds}' }],
				['call', { abort: 'AbortSignal.timeout({ms})' }],
			],
		],
		[
			{ kind: 'class', clientOptions: 0, methods: ['get'], timeout: 'ms' },
			'Set `ms` (ms) in its options',
			'Set `ms` (ms) in its options',
			[['client', { ms: '{ms}' }]],
		],
		[
			{ kind: 'class', clientOptions: 0, methods: { get: 1 }, timeout: 'ms' },
			'Pass `ms` (ms) in its options',
			'Set `ms` (ms) in its options',
			[['call,client', { ms: '{ms}' }]],
		],
		[
			{ timeout: 1, signal: 4 },
			'Pass a time (ms) as its second argument, or `AbortSignal.timeout(10_000)` as its fifth argument',
			undefined,
			[],
		],
		[
			{},
			'Hand it to something that gives up after a time, and name that under `guards` in the configuration',
			undefined,
			[],
		],
	];
	for (const [entry, advice, clientAdvice, fixes] of texts)
		it(`says "${advice}"`, () => {
			const found = bounds(entry);
			assert.deepEqual([found.advice, found.clientAdvice], [advice, clientAdvice]);
			assert.deepEqual(
				found.fixes.map(({ at, set }) => [at.join(), set]),
				fixes,
			);
		});

	it('waits for ever unless a default is given', () => {
		assert.deepEqual([bounds({}).byDefault.ms, bounds({}).byDefault.says], [null, 'waits for ever']);
		const { ms, says } = bounds({ defaultTimeoutMs: 1500 }).byDefault;
		assert.deepEqual([ms, says], [1500, 'gives up only after 1.5 s']);
		assert.equal(bounds({ defaultTimeoutMs: 500 }).byDefault.says, 'gives up only after 500 ms');
	});
});

describe('a declared guard', () => {
	it('bounds an argument, and makes no calls', () => {
		const { shapes, bounds } = guard({ bounds: 1, timeout: 0 });
		assert.deepEqual(shapes, { function: { call: { does: 'bound', what: 1, time: [{ arg: 0 }] } } });
		assert.deepEqual(bounds, {});
		assert.deepEqual(guard({}).shapes.function!.call, { does: 'bound', what: 0 });
	});

	it('does so by its methods', () => {
		const { shapes } = guard({ kind: 'class', methods: ['run'] });
		assert.deepEqual(shapes.instance, { members: { run: { does: 'bound', what: 0 } } });
		assert.deepEqual(guard({ kind: 'factory' }).shapes.instance, { call: { does: 'bound', what: 0 } });
	});
});
