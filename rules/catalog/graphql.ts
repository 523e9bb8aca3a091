import { dispatcherLimits } from './fetch';
import type { Action, Bounds, FixText, Library, Limit } from './types';

const GIVES_UP: Bounds['byDefault'] = {
	ms: 300_000,
	covers: 'headers',
	says: 'gives up only after 300 s without an answer',
	source: "it calls Node's fetch; measured with graphql-request 7.4.0 and @apollo/client 4.3.8 on Node 20.20.2",
};

/** A signal counts from when it is made, so a client gets a fetch that makes one for each request, beside the one it is given. */
const SIGNAL = '{any}([AbortSignal.timeout({ms}), ...(init?.signal ? [init.signal] : [])])';
const fetches: readonly FixText[] = [
	{
		at: ['client'],
		set: { fetch: `(url, init) => fetch(url, { ...init, signal: ${SIGNAL} })` },
		covers: 'total',
		node: 18,
		inPlace: true,
		says: 'Give this client a `fetch` that gives up after {s}',
	},
];
const FETCH_ADVICE = '`fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })`';

/** It came with cross-fetch, which is node-fetch 2: that has a `timeout`, and none by default. */
const FORMERLY =
	'measured with graphql-request 4.3.0 and 6.1.0: pending after 320 s, with a `timeout` of 1 s ended by it';

/** Options of graphql-request's functions and methods: in one object, in the place of all arguments. */
const documents = (member: string, positional: readonly string[]): Extract<Action, { does: 'request' }> => ({
	does: 'request',
	options: [{ arg: 0, when: 'object', aloneWith: member, unlessNamed: '(quer(y|ies)|mutation|documents?|doc|gql)$' }],
	positional,
	...(positional[0] === 'url' ? { url: { arg: 0 } } : {}),
	bounds: 'call',
});
const ofClient = (member: string, rest: readonly string[]): Action => documents(member, [member, ...rest]);
const withUrl = (member: string, rest: readonly string[]): Action => documents(member, ['url', member, ...rest]);

/** From 7 on it calls Node's fetch, of the process or as it is given. */
export const graphqlRequest: Library = {
	id: 'graphql-request',
	name: 'graphql-request',
	modules: ['graphql-request'],
	runsOn: 'fetch',
	docs: 'https://github.com/graffle-js/graffle/tree/graphql-request#readme',
	exports: {
		default: 'request',
		request: 'request',
		rawRequest: 'rawRequest',
		batchRequests: 'batchRequests',
		GraphQLClient: 'clientClass',
		gql: 'look',
	},
	types: { GraphQLClient: 'client' },
	shapes: {
		request: { says: 'graphql-request', call: withUrl('document', ['variables', 'requestHeaders']) },
		rawRequest: { says: 'graphql-request', call: withUrl('query', ['variables', 'requestHeaders']) },
		batchRequests: { says: 'graphql-request', call: withUrl('documents', ['requestHeaders']) },
		clientClass: {
			construct: {
				does: 'create',
				shape: 'client',
				options: [{ arg: 1 }],
				bounds: 'call',
				// Its generated code makes the calls.
				pool: true,
				takenBy: ['getSdk'],
			},
		},
		client: {
			says: 'this graphql-request client',
			members: {
				request: ofClient('document', ['variables', 'requestHeaders']),
				rawRequest: ofClient('query', ['variables', 'requestHeaders']),
				batchRequests: ofClient('documents', ['requestHeaders']),
				setHeader: { does: 'look' },
				setHeaders: { does: 'look' },
				setEndpoint: { does: 'look' },
			},
		},
		look: { call: { does: 'look' } },
	},
	bounds: {
		call: {
			limits: [
				{
					option: 'signal',
					covers: 'total',
					unit: 'signal',
					off: [],
					source: 'measured with graphql-request 7.4.0 against a server that accepts and never answers',
				},
				{
					option: 'timeout',
					covers: 'headers',
					unit: 'ms',
					off: [0],
					versions: '<7',
					source: FORMERLY,
				},
				...dispatcherLimits(),
			],
			byDefault: GIVES_UP,
			formerly: { ms: null, covers: 'total', says: 'waits for ever', versions: '<7', source: FORMERLY },
			opaqueOptions: ['fetch', 'requestMiddleware', 'dispatcher', 'dispatcher.factory', 'dispatcher.interceptors'],
			mayBeBoundBy: [['getSdk', 'signal']],
			advice: 'Pass `signal: AbortSignal.timeout(10_000)`, with its arguments in one object',
			clientAdvice: `Give it a fetch with a deadline, ${FETCH_ADVICE}, or each call a \`signal\``,
			lookAlikes: [
				{
					option: 'timeout',
					says: 'graphql-request has no option `timeout`, and ignores it',
					versions: '>=7',
					source: 'measured with graphql-request 7.4.0: pending after 14 s with 2 s',
				},
			],
			fixes: [
				{ at: ['call'], set: { signal: 'AbortSignal.timeout({ms})' }, covers: 'total', node: 18, versions: '>=4' },
				...fetches.map((text) => ({ ...text, versions: '>=7' })),
			],
		},
	},
};

const MEASURED_APOLLO = 'measured with @apollo/client 4.3.8 against a server that accepts and never answers';
const signalAt = (path: string): Limit => ({
	option: `${path}.signal`,
	covers: 'total',
	unit: 'signal',
	off: [],
	source: MEASURED_APOLLO,
});
const ignoredTimeout = (path: string) => [
	{
		option: `${path}.timeout`,
		says: 'fetch has no option `timeout`, and ignores it',
		source: 'it is handed to fetch as it is; measured on Node 20.20.2',
	},
];
/** A link is called by what it is given to. */
const link: Action = {
	does: 'create',
	shape: 'link',
	options: [{ arg: 0 }],
	bounds: 'link',
	pool: true,
	takenBy: ['ApolloClient', 'from', 'concat', 'split'],
};
const operation: Action = { does: 'request', options: [{ arg: 0 }], bounds: 'operation' };

/** Its requests are made by the HTTP link, which calls Node's fetch, of the process or as it is given. */
export const apollo: Library = {
	id: 'apollo',
	name: 'Apollo',
	modules: ['@apollo/client', 'apollo-client', 'apollo-link-http', 'apollo-link-batch-http'],
	subpaths: ['core', 'link/http', 'link/batch-http'],
	runsOn: 'fetch',
	docs: 'https://www.apollographql.com/docs/react/api/link/apollo-link-http',
	exports: {
		default: 'clientClass',
		ApolloClient: 'clientClass',
		HttpLink: 'linkClass',
		BatchHttpLink: 'linkClass',
		createHttpLink: 'linkClass',
	},
	types: { ApolloClient: 'client' },
	shapes: {
		linkClass: { construct: link, call: link },
		link: { says: 'this Apollo link' },
		clientClass: {
			construct: { does: 'create', shape: 'client', options: [{ arg: 0 }], bounds: 'operation' },
		},
		client: { says: 'this Apollo client', members: { query: operation, mutate: operation } },
	},
	bounds: {
		link: {
			limits: [signalAt('fetchOptions'), ...dispatcherLimits('fetchOptions.dispatcher'), ...dispatcherLimits()],
			byDefault: GIVES_UP,
			opaqueOptions: ['fetch', 'fetchOptions.dispatcher', 'dispatcher'],
			mayBeBoundBy: [['fetchOptions', 'signal'], ['ApolloLinkTimeout'], ['TimeoutLink'], ['timeoutLink']],
			advice: `Give it a fetch with a deadline: ${FETCH_ADVICE}`,
			clientAdvice: `Give it a fetch with a deadline: ${FETCH_ADVICE}`,
			lookAlikes: ignoredTimeout('fetchOptions'),
			fixes: fetches,
		},
		operation: {
			limits: [signalAt('context.fetchOptions'), ...dispatcherLimits()],
			byDefault: GIVES_UP,
			// A link has a finding of its own.
			opaqueOptions: ['link', 'defaultOptions', 'context.fetchOptions.dispatcher', 'dispatcher'],
			advice: 'Pass `context: { fetchOptions: { signal: AbortSignal.timeout(10_000) } }`',
			clientAdvice: `Instead of \`uri\`, give it a link with a deadline: \`link: new HttpLink({ uri, fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) }) })\``,
			lookAlikes: ignoredTimeout('context.fetchOptions'),
			fixes: [],
		},
	},
};
