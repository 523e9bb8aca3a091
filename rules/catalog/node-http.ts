import type { Action, Bounds, Library, LookAlike, Shape } from './types';

const MEASURED = 'measured on Node 20.20.2 and 24.21.0 against a server that accepts and never answers';

/** The `timeout` of an agent that is given by one of these options. */
export const agentTimeouts = (...options: readonly string[]): LookAlike[] =>
	options.map((option) => ({
		option: `${option}.timeout`,
		says: "an agent's `timeout` only emits the 'timeout' event of its sockets, and nothing ends the request",
		stays: true,
		source:
			'measured with http.get, axios 1.21.1, got 11.8.6, request 2.88.2, needle 3.5.0 and node-fetch 2.7.0 on Node 20.20.2: with 0.5 s still pending after 5 s',
	}));

export const httpRequest: Action = {
	does: 'request',
	options: [
		{ arg: 0, when: 'object' },
		{ arg: 1, when: 'object' },
	],
	url: { arg: 0 },
	bounds: 'call',
	returns: 'clientRequest',
	answer: 'callback',
	streamedBy: ['pipe'],
};
const listen: Action = { does: 'listen', event: 0, handler: 1 };

/** What http.request() returns. */
export const clientRequest: Shape = {
	chains: ['on', 'once', 'addListener', 'prependListener', 'setTimeout', 'setHeader', 'end'],
	members: {
		setTimeout: { does: 'limit', ms: 0, handler: 1, event: 'timeout', covers: 'idle' },
		on: listen,
		once: listen,
		addListener: listen,
		prependListener: listen,
		destroy: { does: 'stop' },
		abort: { does: 'stop' },
		end: { does: 'look' },
		write: { does: 'look' },
		setHeader: { does: 'look' },
		pipe: { does: 'look' },
		flushHeaders: { does: 'look' },
		setNoDelay: { does: 'look' },
		setSocketKeepAlive: { does: 'look' },
		removeListener: { does: 'look' },
		removeAllListeners: { does: 'look' },
	},
};

/** Of http.request(), and of packages that hand their options on to it. @param measured where its facts come from */
export const httpBounds = (measured: string): Bounds => ({
	limits: [
		{ option: 'signal', covers: 'total', unit: 'signal', off: [], source: measured },
		{
			option: 'timeout',
			covers: 'idle',
			unit: 'ms',
			off: [0],
			onlyWith: { event: 'timeout', stops: ['destroy', 'abort'] },
			caveat: "`timeout` only emits the 'timeout' event; nothing ends the request",
			source: `${measured}: with the option alone the request was still pending`,
		},
	],
	byDefault: { ms: null, covers: 'total', says: 'waits for ever', source: `${measured}: still pending` },
	opaqueOptions: ['createConnection'],
	lookAlikes: agentTimeouts('agent'),
	advice:
		"Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`",
	fixes: [
		{ at: ['call'], set: { signal: 'AbortSignal.timeout({ms})' }, covers: 'total', node: 18, emits: 'error' },
		{
			at: ['call'],
			set: { timeout: '{ms}' },
			covers: 'idle',
			// With an error: without one, an answer that has begun would just end.
			listener: {
				event: 'timeout',
				code: "{it}.on('timeout', () => {it}.destroy(new Error('The request timed out')))",
				name: 'req',
			},
			emits: 'error',
		},
	],
});

/** node:http and node:https. */
export const nodeHttp: Library = {
	id: 'node-http',
	name: "Node's http",
	modules: ['http', 'https'],
	docs: 'https://nodejs.org/api/http.html#httprequesturl-options-callback',
	exports: { default: 'module', request: 'request', get: 'request', Agent: 'agentClass' },
	shapes: {
		module: { says: 'http', members: { request: httpRequest, get: httpRequest, Agent: { shape: 'agentClass' } } },
		request: { says: 'http', call: httpRequest },
		agentClass: { construct: { does: 'create', shape: 'agent', options: [{ arg: 0 }] } },
		// Its `timeout` only emits an event (measured).
		agent: { limitsNothing: true },
		clientRequest,
	},
	bounds: { call: httpBounds(`${MEASURED}, cut off after 330 s`) },
};
