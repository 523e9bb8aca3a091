import type { Action, Library, Shape } from './types';

const operator: Action = { does: 'operator' };
const gather: Action = { does: 'gather', list: 0, gives: 'observable' };
/** A promise of what the observable gives. */
const settled: Action = { does: 'gather', list: 0 };

/** The object form: the first value within `first`, or within `each` where that is not given. */
const timed: Action = { does: 'operator', time: [{ arg: 0 }, { arg: 0, option: 'first' }, { arg: 0, option: 'each' }] };

/** Operators that change what comes, or begin again, and end nothing that hangs. `takeUntil`, `race` and others may. */
const NEUTRAL = `
	catchError combineLatestAll combineLatestWith concatAll concatMap concatMapTo concatWith count defaultIfEmpty delay
	delayWhen dematerialize distinct distinctUntilChanged distinctUntilKeyChanged elementAt endWith every exhaustAll
	exhaustMap expand filter finalize find findIndex first flatMap ignoreElements isEmpty last map mapTo materialize max
	mergeAll mergeMap mergeMapTo mergeScan mergeWith min observeOn pairwise pluck publishReplay reduce refCount repeat
	retry retryWhen scan share shareReplay single skip skipLast startWith subscribeOn switchAll switchMap switchMapTo
	switchScan take takeLast tap throwIfEmpty timeInterval timestamp toArray withLatestFrom zipAll zipWith
`
	.trim()
	.split(/\s+/);

/** Give observables, of others or of values. */
const CREATORS = `
	combineLatest concat forkJoin fromEvent iif interval merge of range throwError timer zip
`
	.trim()
	.split(/\s+/);
const SUBJECTS = ['Subject', 'BehaviorSubject', 'ReplaySubject', 'AsyncSubject', 'Observable'];

/** What can be done with an observable. */
export const observable: Shape = {
	members: {
		pipe: { does: 'pipe' },
		toPromise: settled,
		subscribe: { does: 'subscribe' },
	},
};

const calls: Record<string, Action> = {
	...Object.fromEntries(NEUTRAL.map((name) => [name, operator])),
	timeout: timed,
	timeoutWith: { does: 'operator', time: [{ arg: 0 }] },
	pipe: { does: 'operator', composes: true },
	firstValueFrom: settled,
	lastValueFrom: settled,
	from: gather,
	defer: { does: 'run', callback: 0, gives: 'observable' },
	...Object.fromEntries(CREATORS.map((name) => [name, gather])),
};

/**
 * Observables, as far as calls go through them. `timeout` unsubscribes, which ends an HTTP call of Nest (measured with
 * rxjs 7.8.2 and @nestjs/axios 3 to 12 against a server that accepts and never answers: the socket is closed); the promise
 * that `from` was given goes on. What is not listed, such as `race` and `takeUntil`, may bound.
 */
export const rxjs: Library = {
	id: 'rxjs',
	name: 'rxjs',
	modules: ['rxjs', 'rxjs/operators'],
	docs: 'https://rxjs.dev/api/operators/timeout',
	exports: {
		default: 'namespace',
		...Object.fromEntries(Object.keys(calls).map((name) => [name, name])),
		...Object.fromEntries(SUBJECTS.map((name) => [name, 'class'])),
	},
	shapes: {
		namespace: {},
		class: { construct: { does: 'create', shape: 'observable', options: [] } },
		observable,
		operator: {},
		...Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, { call }])),
	},
	types: Object.fromEntries(SUBJECTS.map((name) => [name, 'observable'])),
	bounds: {},
	mayBound: true,
};
